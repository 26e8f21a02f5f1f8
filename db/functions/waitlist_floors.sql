-- Brings stock.waitlist_floor up to date with who waits. Those whose limit allows for none don't count: places kept for them
-- would stay empty. Runs under the show's lock. Returns whether a floor has changed.
create or replace function waitlist_floors(p_show integer) returns boolean
language plpgsql
set enable_seqscan = off
as $$
declare
  v_limit integer;
begin
  select customer_limit into v_limit from shows where id = p_show;
  update stock s
  set waitlist_floor = least.floor
  from (
    select t.tier, coalesce(one.floor, 0) as floor
    from stock t
    left join lateral (
      select case when e.all_or_nothing then e.quantity else 1 end as floor
      from waitlist_entries e
      where e.show_id = p_show and e.tier = t.tier and e.state = 'waiting'
        and (v_limit is null or waitlist_takes(
          e.quantity, e.all_or_nothing, v_limit - waitlist_have(p_show, e.customer_hash), e.quantity) > 0)
      order by e.all_or_nothing, e.quantity
      limit 1
    ) as one on true
    where t.show_id = p_show
  ) as least
  where s.show_id = p_show and s.tier = least.tier and s.waitlist_floor <> least.floor;
  return found;
end
$$;
