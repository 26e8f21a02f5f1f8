-- Whether all orders that are not refused stay within the limits of tickets per customer and of claims without payment per
-- client and address. Counts are taken under the show's lock, so limits hold across nodes. Zero means no cap.
create or replace function orders_within_limits(
  p_show shows, p_orders order_batch, p_verdicts order_verdicts, p_client_holds_max integer, p_address_holds_max integer
) returns boolean
language plpgsql stable as $$
begin
  if p_show.customer_limit is not null and exists (
    select from (
      select d.customer, sum(d.quantity) as wanted, max(d.quantity) as largest
      from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.quantities, p_orders.customer_hashes, p_orders.by_role)
        as d (code, existing, quantity, customer, by_role)
      where d.code is null and d.existing is null and d.by_role is not true
      group by d.customer
    ) as w
    where (w.customer is null and w.largest > p_show.customer_limit)
      or (w.customer is not null and w.wanted + customer_tickets(p_show.id, w.customer) > p_show.customer_limit)
  ) then
    return false;
  end if;
  -- Only what is not paid is capped, and only it carries these.
  if p_orders.client_hashes is null and p_orders.address_hashes is null then
    return true;
  end if;
  return not exists (
    select from (
      select d.client, d.address,
             count(*) over (partition by d.client) as by_client,
             count(*) over (partition by d.address) as by_address
      from unnest(p_verdicts.codes, p_verdicts.existing, p_orders.states, p_orders.client_hashes, p_orders.address_hashes,
                  p_orders.by_role) as d (code, existing, state, client, address, by_role)
      where d.code is null and d.existing is null and d.by_role is not true and d.state <> 'confirmed'
    ) as w
    where (p_client_holds_max > 0 and w.client is not null and w.by_client + unpaid_of_client(p_show.id, w.client) > p_client_holds_max)
      or (p_address_holds_max > 0 and w.by_address + unpaid_of_address(p_show.id, w.address) > p_address_holds_max)
  );
end
$$;
