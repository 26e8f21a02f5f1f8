-- Writes the claims that a batch granted: each statement once for the whole batch. Returns the seats taken.
-- The booking number of a request is the base plus its place in the batch; refused requests leave gaps, which nobody sees.
create or replace function claims_write(
  p_show shows, p_now timestamptz, p_decisions place_decision[], p_has_seats boolean, p_number_base integer
) returns integer[]
language plpgsql as $$
declare
  v_wanted integer := 0;
  v_taken integer[] := '{}';
begin
  insert into claims (
    show_id, id, kind, state, number, expires_at, expires_at_max, lines, quantity, total, customer, customer_hash,
    client_hash, address_hash, hold_key, hold_fingerprint, book_key, book_fingerprint,
    names, code_seed, created_at, booked_at, confirmed_at
  )
  select p_show.id, (d.request).id, (d.request).kind, (d.request).state,
         case when (d.request).state <> 'held' then p_number_base + (d.request).i end,
         case (d.request).state
           when 'held' then p_now + make_interval(secs => p_show.hold_seconds)
           when 'pending' then p_now + make_interval(secs => p_show.payment_seconds)
         end,
         case when (d.request).state = 'held' then p_now + make_interval(secs => p_show.hold_max_seconds) end,
         d.lines, d.quantity, d.total, (d.request).customer, (d.request).customer_hash,
         (d.request).client_hash, (d.request).address_hash,
         case when (d.request).state = 'held' then (d.request).key end,
         case when (d.request).state = 'held' then (d.request).fingerprint end,
         case when (d.request).state <> 'held' then (d.request).key end,
         case when (d.request).state <> 'held' then (d.request).fingerprint end,
         (d.request).names, (d.request).code_seed, p_now,
         case when (d.request).state <> 'held' then p_now end,
         case when (d.request).state = 'confirmed' then p_now end
  from unnest(p_decisions) as d
  where d.code is null and d.existing is null;
  if not found then
    return '{}';
  end if;

  if p_has_seats then
    with taken as (
      update show_seats s
      set claim_id = (d.request).id
      from unnest(p_decisions) as d, seats_of(p_show.id, (d.request).seats) as found
      where d.code is null and d.existing is null and s.ctid = found.at and s.claim_id is null
      returning s.seat
    )
    select coalesce(array_agg(seat), '{}') into v_taken from taken;
    select count(l.seat) into v_wanted
    from unnest(p_decisions) as d, unnest(d.lines) as l
    where d.code is null and d.existing is null;
    -- The second wall: judged free, so it must have been free.
    if cardinality(v_taken) <> v_wanted then
      raise exception 'seats changed owner under the lock of show %', p_show.id using errcode = 'XX000';
    end if;
  end if;

  update stock s
  set held = s.held + taken.held, pending = s.pending + taken.pending, sold = s.sold + taken.sold
  from (
    select l.tier,
           coalesce(sum(l.quantity) filter (where (d.request).state = 'held'), 0) as held,
           coalesce(sum(l.quantity) filter (where (d.request).state = 'pending'), 0) as pending,
           coalesce(sum(l.quantity) filter (where (d.request).state = 'confirmed'), 0) as sold
    from unnest(p_decisions) as d, unnest(d.lines) as l
    where d.code is null and d.existing is null
    group by l.tier
  ) as taken
  where s.show_id = p_show.id and s.tier = taken.tier;

  perform tickets_issue(p_show.id, array(
    select (d.request).id from unnest(p_decisions) as d
    where d.code is null and d.existing is null and (d.request).state = 'confirmed'
  ));

  insert into payments (show_id, claim_id, number, provider, reference, state, amount, created_at, settled_at, action_url)
  select p_show.id, p.id, 1, p.provider, p.reference, p.state, p.amount, p_now,
         case when p.state in ('captured', 'failed') then p_now end, p.action_url
  from (
    select (d.request).id, ((d.request).payment).* from unnest(p_decisions) as d
    where d.code is null and d.existing is null and ((d.request).payment).provider is not null
  ) as p;

  return v_taken;
end
$$;
