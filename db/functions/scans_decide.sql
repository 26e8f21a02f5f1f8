-- Decides scans of one show, in the order of their times, and writes them down. A scan that is known already (a device sends
-- again because it heard no answer) stays as it was decided.
-- The tickets are locked first, in the order of their keys: so two phones with the same tickets take turns, nobody waits in
-- a circle, and a ticket that is being canceled is either canceled or let in.
-- p_scans: [{n, id, digest, claim, number, outcome, other_show, people, at, device, told}]; an outcome that is given stands.
create or replace function scans_decide(p_show integer, p_scans jsonb, p_by_id text, p_by_name text) returns void
language plpgsql as $$
declare
  decided_at timestamptz;
  scan record;
  ticket record;
  verdict scan_outcome;
  let_in integer;
begin
  perform 1
  from (
    select distinct s.claim, s.number from jsonb_to_recordset(p_scans) as s (claim uuid, number smallint)
    order by s.claim, s.number
  ) as wanted
  cross join lateral (
    select 1 from tickets t
    where t.show_id = p_show and t.claim_id = wanted.claim and t.number = wanted.number
    limit 1 for no key update
  ) as locked;
  decided_at := onsale_clock();

  -- The answer to the first attempt was lost, and the device has decided by itself meanwhile.
  update scans s
  set told = given.told, conflict = scan_conflicts(given.told, s.outcome)
  from jsonb_to_recordset(p_scans) as given (id uuid, told scan_outcome)
  where s.show_id = p_show and s.id = given.id and s.told is null and given.told is not null;

  for scan in
    select given.*, least(coalesce(given.at, decided_at), decided_at) as scanned_at
    from jsonb_to_recordset(p_scans) as given (
      n integer, id uuid, digest uuid, claim uuid, number smallint, outcome scan_outcome, other_show integer,
      people integer, at timestamptz, device text, told scan_outcome)
    where not exists (select from scans known where known.show_id = p_show and known.id = given.id)
    order by scanned_at, given.n
  loop
    let_in := 0;
    verdict := scan.outcome;
    if verdict is null then
      select t.tier, coalesce(tr.admits, 1) as admits, coalesce(used.people, 0) as used, case
          when c.id is null then 'unknown_ticket'
          when sh.status = 'canceled' or c.state = 'canceled' or t.canceled_at is not null then 'canceled'
          when c.state <> 'confirmed' then 'not_paid'
          when t.number is null then 'unknown_ticket'
          when scan.told = 'turned_away' and coalesce(used.people, 0) < coalesce(tr.admits, 1) then 'turned_away'
        end::scan_outcome as refusal
      into ticket
      from shows sh
      left join claims c on c.show_id = p_show and c.id = scan.claim
      left join tickets t on t.show_id = p_show and t.claim_id = scan.claim and t.number = scan.number
      left join tiers tr on tr.show_id = p_show and tr.tier = t.tier
      left join check_ins used
        on used.show_id = p_show and used.claim_id = scan.claim and used.number = scan.number
      where sh.id = p_show;
      verdict := ticket.refusal;
    end if;

    if verdict is null then
      let_in := greatest(least(scan.people, ticket.admits - ticket.used), 1);
      insert into check_ins as used
        (show_id, claim_id, number, tier, people, at, device, by_name, scan_id, changed_at)
      values (p_show, scan.claim, scan.number, ticket.tier, let_in, scan.scanned_at, scan.device, p_by_name, scan.id,
        decided_at)
      on conflict (show_id, claim_id, number) do update
        set people = used.people + excluded.people,
            at = case when used.people = 0 then excluded.at else used.at end,
            device = case when used.people = 0 then excluded.device else used.device end,
            by_name = case when used.people = 0 then excluded.by_name else used.by_name end,
            scan_id = case when used.people = 0 then excluded.scan_id else used.scan_id end,
            changed_at = excluded.changed_at
        where used.people + excluded.people <= ticket.admits;
      verdict := case when found then 'admitted' else 'already_used' end;
    end if;

    insert into scans (show_id, id, claim_id, number, code_digest, outcome, other_show_id, people, at, recorded_at,
      device, by_id, by_name, told, conflict)
    values (p_show, scan.id, scan.claim, scan.number, scan.digest, verdict, scan.other_show,
      case when verdict = 'admitted' then let_in else 0 end, scan.scanned_at, decided_at,
      scan.device, p_by_id, p_by_name, scan.told, scan_conflicts(scan.told, verdict))
    on conflict (show_id, id) do nothing;
  end loop;
end
$$;
