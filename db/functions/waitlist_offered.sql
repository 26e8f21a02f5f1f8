-- Notes in the entries of a waitlist that their offers were made: those of a batch that were granted. Each has one at most.
create or replace function waitlist_offered(p_show integer, p_now timestamptz, p_ids uuid[]) returns void
language sql
set enable_seqscan = off
as $$
  update waitlist_entries e
  set state = 'offered', offered_at = p_now, offer_expires_at = c.expires_at
  from unnest(p_ids) as i (id)
  cross join lateral (
    select x.id, x.expires_at from claims x where x.show_id = p_show and x.id = i.id and x.kind = 'offer' limit 1
  ) as c
  where e.show_id = p_show and e.id = c.id and e.state = 'waiting'
$$;
