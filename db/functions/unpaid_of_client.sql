-- What a client has taken of a show without having paid: holds, and bookings that wait.
create or replace function unpaid_of_client(p_show integer, p_client uuid) returns integer
language sql stable as $$
  select count(*)::integer
  from claims c
  where c.show_id = p_show and c.client_hash = p_client and c.state in ('held', 'pending')
$$;
