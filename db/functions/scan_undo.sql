-- Takes back what a scan let in: the ticket can be used again. The first use is then the earliest of those that are left.
-- Does nothing for a scan that let nobody in, or was undone before. The caller has locked the ticket.
create or replace function scan_undo(p_show integer, p_scan uuid, p_by_name text) returns void
language sql as $$
  with undone as (
    update scans set undone_at = onsale_clock(), undone_by = p_by_name
    where show_id = p_show and id = p_scan and people > 0 and undone_at is null
    returning *
  )
  update check_ins used
  set people = used.people - undone.people,
      at = coalesce(first.at, used.at),
      device = coalesce(first.device, used.device),
      by_name = coalesce(first.by_name, used.by_name),
      scan_id = coalesce(first.id, used.scan_id),
      changed_at = undone.undone_at
  from undone
  left join lateral (
    select s.id, s.at, s.device, s.by_name from scans s
    where s.show_id = p_show and s.claim_id = undone.claim_id and s.number = undone.number and s.people > 0
      and s.undone_at is null and s.id <> undone.id
    order by s.recorded_at, s.at limit 1
  ) as first on true
  where used.show_id = p_show and used.claim_id = undone.claim_id and used.number = undone.number
$$;
