-- What the public sees of a seat whose owner is in this state; null is a seat without an owner.
create or replace function seat_state(p_state claim_state) returns text
language sql immutable parallel safe as $$
  select case p_state when 'held' then 'held' when 'pending' then 'pending' when 'confirmed' then 'sold'
    else 'available' end
$$;
