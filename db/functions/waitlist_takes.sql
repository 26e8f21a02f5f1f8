-- How many places somebody who waits would take of `p_free`, when their limit allows for `p_allowed` (null: no limit).
create or replace function waitlist_takes(
  p_quantity integer, p_all_or_nothing boolean, p_allowed integer, p_free integer
) returns integer
language sql immutable parallel safe as $$
  select case
    when not p_all_or_nothing then greatest(least(p_quantity, p_allowed, p_free), 0)
    when p_quantity <= least(p_allowed, p_free) then p_quantity
    else 0
  end
$$;
