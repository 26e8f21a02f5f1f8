-- Brings a waitlist up to date with its claims and the stock: offers that were bought, let go or ran out end their entries,
-- and the floors follow. Runs under the show's lock, within batches that changed something. Returns whether anybody still
-- waits or has an offer.
create or replace function waitlist_follow(p_show integer, p_now timestamptz) returns boolean
language plpgsql
set enable_seqscan = off
as $$
begin
  update waitlist_entries e
  set ended_at = p_now,
      state = case
        when c.state = 'confirmed' then 'bought'::waitlist_state
        when c.state = 'expired' then 'expired'
        when c.end_reason = 'removed' then 'removed'
        when c.end_reason = 'show_canceled' then 'closed'
        else 'declined'
      end
  from (
    select o.id, x.state, x.end_reason
    from waitlist_entries o
    cross join lateral (
      select state, end_reason from claims where show_id = p_show and id = o.id limit 1
    ) as x
    where o.show_id = p_show and o.state = 'offered' and x.state not in ('held', 'pending')
  ) as c
  where e.show_id = p_show and e.id = c.id;
  perform waitlist_floors(p_show);
  return waitlist_is_live(p_show);
end
$$;
