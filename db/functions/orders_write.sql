-- Writes the claims that a batch granted: each statement once for the whole batch. Returns the seats taken.
create or replace function orders_write(
  p_show shows, p_now timestamptz, p_orders order_batch, p_verdicts order_verdicts, p_number_base integer
) returns integer[]
language plpgsql as $$
declare
  v_wanted integer;
  v_taken integer[] := '{}';
begin
  insert into claims (
    show_id, id, kind, state, number, expires_at, expires_at_max, lines, quantity, total, customer, customer_hash,
    client_hash, address_hash, hold_key, hold_fingerprint, book_key, book_fingerprint,
    names, code_seed, created_at, booked_at, confirmed_at
  )
  select p_show.id, o.id, coalesce(o.kind, 'sale'), o.state,
         case when o.state <> 'held' then p_number_base + o.n end,
         case
           when o.kind = 'block' then null
           when o.kind = 'offer' then waitlist_deadline(p_show, p_now, o.lines[1].tier)
           when o.state = 'held' then p_now + make_interval(secs => p_show.hold_seconds)
           when o.state = 'pending' then p_now + make_interval(secs => p_show.payment_seconds)
         end,
         case
           when o.kind = 'block' then null
           when o.kind = 'offer' then waitlist_deadline(p_show, p_now, o.lines[1].tier)
           when o.state = 'held' then p_now + make_interval(secs => p_show.hold_max_seconds)
         end,
         o.lines, o.quantity, o.total, o.customer::json, o.customer_hash, o.client_hash, o.address_hash,
         case when o.state = 'held' then o.key end,
         case when o.state = 'held' then o.fingerprint end,
         case when o.state <> 'held' then o.key end,
         case when o.state <> 'held' then o.fingerprint end,
         case when o.names is not null then array(select json_array_elements_text(o.names::json)) end,
         o.code_seed, p_now,
         case when o.state <> 'held' then p_now end,
         case when o.state = 'confirmed' then p_now end
  from unnest(
      p_verdicts.codes, p_verdicts.existing, p_verdicts.lines, p_verdicts.quantities, p_verdicts.totals, p_orders.ids,
      p_orders.kinds, p_orders.states, p_orders.keys, p_orders.fingerprints, p_orders.customers, p_orders.customer_hashes,
      p_orders.client_hashes, p_orders.address_hashes, p_orders.names, p_orders.code_seeds
    ) with ordinality as o (
      code, existing, lines, quantity, total, id, kind, state, key, fingerprint, customer, customer_hash, client_hash,
      address_hash, names, code_seed, n)
  where o.code is null and o.existing is null;

  if p_orders.line_seats is not null then
    with taken as (
      update show_seats s
      set claim_id = o.id
      from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.lines, p_orders.ids) as o (code, existing, lines, id),
           unnest(o.lines) as l,
           lateral (
             select x.ctid as at from show_seats x where x.show_id = p_show.id and x.seat = l.seat limit 1
           ) as found
      where o.code is null and o.existing is null and l.seat is not null and s.ctid = found.at and s.claim_id is null
      returning s.seat
    )
    select coalesce(array_agg(seat), '{}') into v_taken from taken;
    select count(l.seat) into v_wanted
    from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.lines) as o (code, existing, lines), unnest(o.lines) as l
    where o.code is null and o.existing is null;
    -- The second wall: judged free, so it must have been free.
    if cardinality(v_taken) <> v_wanted then
      raise exception 'seats changed owner under the lock of show %', p_show.id using errcode = 'XX000';
    end if;
  end if;

  update stock s
  set held = s.held + taken.held, pending = s.pending + taken.pending, sold = s.sold + taken.sold
  from (
    select l.tier,
           coalesce(sum(l.quantity) filter (where o.state = 'held'), 0) as held,
           coalesce(sum(l.quantity) filter (where o.state = 'pending'), 0) as pending,
           coalesce(sum(l.quantity) filter (where o.state = 'confirmed'), 0) as sold
    from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.lines, p_orders.states) as o (code, existing, lines, state),
         unnest(o.lines) as l
    where o.code is null and o.existing is null
    group by l.tier
  ) as taken
  where s.show_id = p_show.id and s.tier = taken.tier;

  -- One ticket a place, numbered in the order of the lines.
  insert into tickets (show_id, claim_id, number, tier, seat, price, name)
  select p_show.id, place.id, place.number, place.tier, place.seat, place.price,
         case when place.names is not null then place.names::json ->> (place.number - 1)::integer end
  from (
    select o.id, o.names, l.tier, l.seat, l.price, row_number() over (partition by o.n order by l.n) as number
    from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.lines, p_orders.ids, p_orders.states, p_orders.names)
           with ordinality as o (code, existing, lines, id, state, names, n),
         unnest(o.lines) with ordinality as l (tier, seat, quantity, price, n), generate_series(1, l.quantity)
    where o.code is null and o.existing is null and o.state = 'confirmed'
  ) as place;

  insert into payments (show_id, claim_id, number, provider, reference, state, amount, created_at, settled_at, action_url)
  select p_show.id, o.id, 1, o.provider, o.reference, o.state, o.amount, p_now,
         case when o.state in ('captured', 'failed') then p_now end, o.action_url
  from unnest(p_verdicts.codes, p_verdicts.existing, p_orders.ids, p_orders.providers, p_orders.payment_references,
              p_orders.payment_states, p_orders.amounts, p_orders.action_urls)
         as o (code, existing, id, provider, reference, state, amount, action_url)
  where o.code is null and o.existing is null and o.provider is not null;

  return v_taken;
end
$$;
