-- What was taken of a show from a network address without having been paid.
create or replace function unpaid_of_address(p_show integer, p_address uuid) returns integer
language sql stable as $$
  select count(*)::integer
  from claims c
  where c.show_id = p_show and c.address_hash = p_address and c.state in ('held', 'pending')
$$;
