-- Whether all that is still undecided in a batch stays within the limits of tickets per customer and of claims without payment per
-- client and address. Counts are taken under the show's lock, so limits hold across nodes. Zero means no cap.
create or replace function claims_within_limits(
  p_show shows, p_decisions place_decision[], p_client_holds_max integer, p_address_holds_max integer
) returns boolean
language plpgsql as $$
begin
  if p_show.customer_limit is not null and exists (
    select from (
      select (d.request).customer_hash as customer, sum(d.quantity) as wanted, max(d.quantity) as largest
      from unnest(p_decisions) as d
      where d.code is null and d.existing is null and not (d.request).by_role
      group by (d.request).customer_hash
    ) as w
    where (w.customer is null and w.largest > p_show.customer_limit)
      or (w.customer is not null and w.wanted + customer_tickets(p_show.id, w.customer) > p_show.customer_limit)
  ) then
    return false;
  end if;
  return not exists (
    select from (
      select (d.request).client_hash as client, (d.request).address_hash as address,
             count(*) over (partition by (d.request).client_hash) as by_client,
             count(*) over (partition by (d.request).address_hash) as by_address
      from unnest(p_decisions) as d
      where d.code is null and d.existing is null and not (d.request).by_role and (d.request).state <> 'confirmed'
    ) as w
    where (p_client_holds_max > 0 and w.client is not null and w.by_client + unpaid_of_client(p_show.id, w.client) > p_client_holds_max)
      or (p_address_holds_max > 0 and w.by_address + unpaid_of_address(p_show.id, w.address) > p_address_holds_max)
  );
end
$$;
