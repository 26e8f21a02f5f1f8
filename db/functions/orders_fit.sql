-- Whether all orders that are not refused fit together: enough stock, no seat asked for twice, no limit reached.
create or replace function orders_fit(
  p_show shows, p_orders order_batch, p_verdicts order_verdicts, p_client_holds_max integer, p_address_holds_max integer
) returns boolean
language plpgsql stable as $$
begin
  if exists (
    select from (
      select l.tier, sum(l.quantity) as wanted
      from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.lines) as d (code, existing, lines), unnest(d.lines) as l
      where d.code is null and d.existing is null
      group by l.tier
    ) as demand
    join stock s on s.show_id = p_show.id and s.tier = demand.tier
    where demand.wanted > s.capacity - s.held - s.pending - s.sold
      -- Kept for those who wait: each order is asked who it is.
      or (s.waitlist_floor > 0 and s.waitlist_floor <= s.capacity - s.held - s.pending - s.sold)
  ) then
    return false;
  end if;
  if p_orders.line_seats is not null and (
    select count(l.seat) <> count(distinct l.seat)
    from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.lines) as d (code, existing, lines), unnest(d.lines) as l
    where d.code is null and d.existing is null
  ) then
    return false;
  end if;
  return orders_within_limits(p_show, p_orders, p_verdicts, p_client_holds_max, p_address_holds_max);
end
$$;
