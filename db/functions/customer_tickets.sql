-- Tickets that a customer's live bookings of a show take.
create or replace function customer_tickets(p_show integer, p_customer uuid) returns integer
language sql stable as $$
  select coalesce(sum(c.quantity), 0)::integer
  from claims c
  where c.show_id = p_show and c.customer_hash = p_customer and c.state in ('pending', 'confirmed')
$$;
