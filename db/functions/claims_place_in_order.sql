-- Decides requests one by one, in the order of their arrival, for a batch that can't be granted as a whole: keeps what is
-- left of each tier, which seats are gone, and what each customer and client has, as it goes.
create or replace function claims_place_in_order(
  p_show shows, p_decisions place_decision[], p_client_holds_max integer, p_address_holds_max integer
) returns place_decision[]
language plpgsql as $$
declare
  d place_decision;
  v_left integer[];
  -- By seat number: whether it went to an earlier request of this batch.
  v_gone boolean[];
  v_seat integer;
  v_clash integer[];
  v_short record;
  -- What customers, clients and addresses have so far, by digest: counted once, then kept up to date.
  v_used jsonb;
  v_customer text;
  v_client text;
  v_address text;
begin
  select array_agg(coalesce(s.capacity - s.held - s.pending - s.sold, 0) order by n) into v_left
  from generate_series(1, (select max(tier) from stock where show_id = p_show.id)) as n
  left join stock s on s.show_id = p_show.id and s.tier = n;

  select coalesce(jsonb_object_agg(who, have), '{}') into v_used
  from (
    select distinct 'u' || (x.request).customer_hash as who, customer_tickets(p_show.id, (x.request).customer_hash) as have
    from unnest(p_decisions) as x where p_show.customer_limit is not null and (x.request).customer_hash is not null
    union
    select distinct 'c' || (x.request).client_hash, unpaid_of_client(p_show.id, (x.request).client_hash)
    from unnest(p_decisions) as x where p_client_holds_max > 0 and (x.request).state <> 'confirmed' and (x.request).client_hash is not null
    union
    select distinct 'a' || (x.request).address_hash, unpaid_of_address(p_show.id, (x.request).address_hash)
    from unnest(p_decisions) as x where p_address_holds_max > 0 and (x.request).state <> 'confirmed' and (x.request).address_hash is not null
  ) as counted;

  select array_fill(false, array[coalesce(max(l.seat), 1)]) into v_gone
  from unnest(p_decisions) as x, unnest(x.lines) as l
  where x.code is null and x.existing is null and l.seat is not null;

  for n in 1 .. cardinality(p_decisions) loop
    d := p_decisions[n];
    continue when d.code is not null or d.existing is not null;
    v_clash := '{}';
    foreach v_seat in array coalesce((d.request).seats, '{}') loop
      if v_gone[v_seat] then
        v_clash := v_clash || v_seat;
      end if;
    end loop;
    v_customer := 'u' || (d.request).customer_hash;
    v_client := 'c' || (d.request).client_hash;
    v_address := 'a' || (d.request).address_hash;
    v_short := null;

    if cardinality(v_clash) > 0 then
      d.code := 'seats_taken';
      d.detail := jsonb_build_object('seats', v_clash);
    else
      select wanted.tier, v_left[wanted.tier] as available into v_short
      from (select l.tier, sum(l.quantity) as quantity from unnest(d.lines) as l group by l.tier) as wanted
      where wanted.quantity > v_left[wanted.tier]
      limit 1;
      if v_short.tier is not null then
        d.code := 'sold_out';
        d.detail := jsonb_build_object('tier', v_short.tier, 'available', v_short.available);
      elsif not (d.request).by_role then
        if d.quantity + coalesce((v_used ->> v_customer)::integer, 0) > p_show.customer_limit then
          d.code := 'customer_limit';
          d.detail := jsonb_build_object(
            'limit', p_show.customer_limit, 'have', coalesce((v_used ->> v_customer)::integer, 0));
        elsif (d.request).state <> 'confirmed' and (
          (p_client_holds_max > 0 and coalesce((v_used ->> v_client)::integer, 0) >= p_client_holds_max)
          or (p_address_holds_max > 0 and coalesce((v_used ->> v_address)::integer, 0) >= p_address_holds_max)
        ) then
          d.code := 'too_many_holds';
        end if;
      end if;
    end if;

    if d.code is not null then
      p_decisions[n] := d;
      continue;
    end if;
    foreach v_seat in array coalesce((d.request).seats, '{}') loop
      v_gone[v_seat] := true;
    end loop;
    for v_short in select l.tier, sum(l.quantity)::integer as quantity from unnest(d.lines) as l group by l.tier loop
      v_left[v_short.tier] := v_left[v_short.tier] - v_short.quantity;
    end loop;
    if v_used ? v_customer then
      v_used := jsonb_set(v_used, array[v_customer], to_jsonb((v_used ->> v_customer)::integer + d.quantity));
    end if;
    if (d.request).state <> 'confirmed' then
      if v_used ? v_client then
        v_used := jsonb_set(v_used, array[v_client], to_jsonb((v_used ->> v_client)::integer + 1));
      end if;
      if v_used ? v_address then
        v_used := jsonb_set(v_used, array[v_address], to_jsonb((v_used ->> v_address)::integer + 1));
      end if;
    end if;
  end loop;
  return p_decisions;
end
$$;
