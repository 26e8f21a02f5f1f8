-- Decides orders one by one, in the order of their arrival, for a batch that can't be granted as a whole: keeps what is
-- left of each tier, which seats are gone, and what each customer and client has, as it goes.
create or replace function orders_decide_in_turn(
  p_show shows, p_orders order_batch, p_verdicts order_verdicts, p_client_holds_max integer, p_address_holds_max integer
) returns order_verdicts
language plpgsql stable as $$
declare
  v_codes text[] := p_verdicts.codes;
  v_details jsonb[] := p_verdicts.details;
  v_quantities integer[] := p_verdicts.quantities;
  v_left integer[];
  -- By tier: the fewest that somebody who waits would take; zero while nobody waits. See stock.waitlist_floor.
  v_floor integer[];
  -- By seat number: whether it went to an earlier order of this batch.
  v_gone boolean[];
  v_lines claim_line[];
  v_line claim_line;
  v_clash integer[];
  v_short record;
  v_unpaid boolean;
  -- What customers, clients and addresses have so far, by digest: counted once, then kept up to date.
  -- In a rush most orders of such a batch ask for seats that are gone: they are refused already, and nobody is counted.
  v_used jsonb;
  v_customer text;
  v_client text;
  v_address text;
begin
  select array_agg(coalesce(s.capacity - s.held - s.pending - s.sold, 0) order by n),
         array_agg(coalesce(s.waitlist_floor, 0) order by n)
  into v_left, v_floor
  from generate_series(1, (select max(tier) from stock where show_id = p_show.id)) as n
  left join stock s on s.show_id = p_show.id and s.tier = n;

  select coalesce(jsonb_object_agg(who, have), '{}') into v_used
  from (
    select distinct 'u' || o.customer as who, customer_tickets(p_show.id, o.customer) as have
    from (select unnest(p_orders.customer_hashes) as customer, unnest(p_verdicts.codes) as code) as o
    where p_show.customer_limit is not null and o.code is null and o.customer is not null
    union
    select distinct 'c' || o.client, unpaid_of_client(p_show.id, o.client)
    from (select unnest(p_orders.client_hashes) as client, unnest(p_verdicts.codes) as code) as o
    where p_client_holds_max > 0 and o.code is null and o.client is not null
    union
    select distinct 'a' || o.address, unpaid_of_address(p_show.id, o.address)
    from (select unnest(p_orders.address_hashes) as address, unnest(p_verdicts.codes) as code) as o
    where p_address_holds_max > 0 and o.code is null and o.address is not null
  ) as counted;

  select array_fill(false, array[coalesce(max(seat), 1)]) into v_gone from unnest(p_orders.line_seats) as seat;

  for n in 1 .. cardinality(v_codes) loop
    continue when v_codes[n] is not null or p_verdicts.existing[n] is not null;
    v_lines := (p_verdicts.lines[n]).lines;
    v_customer := 'u' || (p_orders.customer_hashes)[n];
    v_client := 'c' || (p_orders.client_hashes)[n];
    v_address := 'a' || (p_orders.address_hashes)[n];
    v_unpaid := (p_orders.states)[n] <> 'confirmed';
    v_clash := '{}';
    foreach v_line in array v_lines loop
      if v_gone[v_line.seat] then
        v_clash := v_clash || v_line.seat;
      end if;
    end loop;

    if cardinality(v_clash) > 0 then
      v_codes[n] := 'seats_taken';
      v_details[n] := jsonb_build_object('seats', v_clash);
      continue;
    end if;
    select wanted.tier, wanted.waitlist, case when wanted.waitlist then 0 else v_left[wanted.tier] end as available
    into v_short
    from (
      select l.tier, sum(l.quantity) as quantity,
             v_floor[l.tier] > 0 and v_left[l.tier] >= v_floor[l.tier] and (p_orders.by_role)[n] is not true as waitlist
      from unnest(v_lines) as l group by l.tier
    ) as wanted
    where wanted.quantity > v_left[wanted.tier] or wanted.waitlist
    limit 1;
    if found then
      v_codes[n] := 'sold_out';
      v_details[n] := jsonb_build_object(
        'tier', v_short.tier, 'available', v_short.available, 'waitlist', nullif(v_short.waitlist, false));
    elsif (p_orders.by_role)[n] is not true then
      if v_quantities[n] + coalesce((v_used ->> v_customer)::integer, 0) > p_show.customer_limit then
        v_codes[n] := 'customer_limit';
        v_details[n] := jsonb_build_object(
          'limit', p_show.customer_limit, 'have', coalesce((v_used ->> v_customer)::integer, 0));
      elsif v_unpaid and (
        (p_client_holds_max > 0 and coalesce((v_used ->> v_client)::integer, 0) >= p_client_holds_max)
        or (p_address_holds_max > 0 and coalesce((v_used ->> v_address)::integer, 0) >= p_address_holds_max)
      ) then
        v_codes[n] := 'too_many_holds';
      end if;
    end if;
    continue when v_codes[n] is not null;

    foreach v_line in array v_lines loop
      v_left[v_line.tier] := v_left[v_line.tier] - v_line.quantity;
      if v_line.seat is not null then
        v_gone[v_line.seat] := true;
      end if;
    end loop;
    if v_used ? v_customer then
      v_used := jsonb_set(v_used, array[v_customer], to_jsonb((v_used ->> v_customer)::integer + v_quantities[n]));
    end if;
    if v_unpaid and v_used ? v_client then
      v_used := jsonb_set(v_used, array[v_client], to_jsonb((v_used ->> v_client)::integer + 1));
    end if;
    if v_unpaid and v_used ? v_address then
      v_used := jsonb_set(v_used, array[v_address], to_jsonb((v_used ->> v_address)::integer + 1));
    end if;
  end loop;
  return row(v_codes, v_details, p_verdicts.existing, p_verdicts.lines, p_verdicts.quantities, p_verdicts.totals);
end
$$;
