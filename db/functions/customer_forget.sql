-- Forgets whose bookings these were: name, address and what they were known by. Places, tickets and money stay as they are.
-- Returns how many claims there were.
create or replace function customer_forget(p_show integer, p_customer uuid) returns integer
language plpgsql as $$
declare
  v_claims uuid[];
begin
  perform from show_state where show_id = p_show for no key update;
  with forgotten as (
    update claims set
      customer = json_build_object('name', 'Deleted', 'email', ''),
      customer_hash = null, client_hash = null, address_hash = null, names = null
    where show_id = p_show and customer_hash = p_customer
    returning id
  )
  select coalesce(array_agg(id), '{}') into v_claims from forgotten;
  update tickets set name = null where show_id = p_show and claim_id = any (v_claims) and name is not null;
  return cardinality(v_claims);
end
$$;
