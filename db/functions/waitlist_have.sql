-- Tickets that a customer's live bookings of a show take, and those that are on offer to it.
create or replace function waitlist_have(p_show integer, p_customer uuid) returns integer
language sql stable as $$
  select coalesce(sum(c.quantity), 0)::integer
  from claims c
  where c.show_id = p_show and c.customer_hash = p_customer
    and (c.state in ('pending', 'confirmed') or (c.state = 'held' and c.kind = 'offer'))
$$;
