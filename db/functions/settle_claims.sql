-- Moves claims that exist along their life: book, purchase (book and confirm in one), await a payment, confirm, cancel,
-- release.
-- At most one request a claim and batch (the queue sees to it). Runs under the show's lock, after due claims have expired.
create or replace function settle_claims(
  p_show shows, p_now timestamptz, p_requests json, p_number_base integer,
  out results json[], out touched integer[], out effects jsonb[], out granted boolean, out confirmed uuid[]
)
language plpgsql as $$
declare
  v_decisions settle_decision[];
  d settle_decision;
  v_customer_had jsonb := '{}';
  v_had integer;
  v_freed integer[];
  v_price bigint;
  v_refunds jsonb[];
  v_canceled smallint[];
  v_acting boolean;
begin
  touched := '{}';
  effects := '{}';

  -- 1. Judge each request by the claim's state.
  select array_agg((
    r, c.state,
    case when other.id is null then next.next_state end,
    case
      when c.id is null then 'booking_not_found'
      when other.id = c.id and other.book_fingerprint = r.fingerprint then 'replayed'
      when other.id is not null then 'idempotency_key_reused'
      -- A rerun: this very payment is written down already.
      when r.event = 'await' and own.state is not null then 'replayed'
      when r.event = 'confirm' and own.state = 'voided' then 'payment_not_found'
      when next.code is not null then next.code
      when p_show.status = 'canceled' and r.event not in ('cancel', 'release') and c.state <> 'confirmed'
        then 'show_canceled'
      when c.state = 'expired' and r.event = 'confirm' then case
        when c.number is null then 'not_booked'
        -- Only money that was on its way when the clock ran out, or a role, brings a booking back.
        when not r.by_role and own.state is null then 'hold_expired'
      end
      when r.event in ('book', 'purchase') and not r.by_role and p_show.status = 'draft' then 'show_not_published'
      when r.event in ('book', 'purchase') and not r.by_role and p_show.status = 'paused' then 'show_paused'
      when r.event = 'cancel' then case
        when c.state = 'confirmed' and p_now >= p_show.starts_at and not r.by_role then 'show_started'
        when r.tickets is not null and exists (
          select from unnest(r.tickets) as w (number)
          left join tickets t on t.show_id = p_show.id and t.claim_id = c.id and t.number = w.number
          where t.number is null) then 'ticket_not_found'
      end
      when c.state = 'confirmed' then null
      when cardinality(r.names) > c.quantity then 'names_mismatch'
      when r.expected_total <> c.total or (r.payment).amount <> c.total then 'price_changed'
      when r.event in ('purchase', 'confirm') and c.total > 0 and (r.payment).provider is null and not r.by_role
        then 'payment_required'
    end,
    jsonb_build_object('total', c.total),
    c.lines, c.quantity, c.total
  )::settle_decision order by r.i), bool_or(r.actor is not null)
  into v_decisions, v_acting
  from json_populate_recordset(null::settle_request, p_requests) as r
  left join lateral (
    select * from claims x where x.show_id = p_show.id and x.id = r.id limit 1
  ) as c on true
  left join lateral (
    select * from claims x
    where r.event in ('book', 'purchase') and x.show_id = p_show.id and x.book_key = r.key limit 1
  ) as other on true
  left join lateral (
    select x.state from payments x
    where (r.payment).reference is not null and x.show_id = p_show.id and x.claim_id = c.id
      and x.reference = (r.payment).reference
    limit 1
  ) as own on true
  left join lateral (
    select n.next_state, n.code from claim_next(c.state, r.event) as n where c.kind <> 'block'
    union all
    select n.next_state, n.code from block_next(c.state, r.event) as n where c.kind = 'block'
  ) as next on true;

  -- 2. What needs more than the claim's own state is decided one by one.
  for n in 1 .. cardinality(v_decisions) loop
    d := v_decisions[n];
    if d.code is null and (d.request).event in ('book', 'purchase') then
      continue when p_show.customer_limit is null or (d.request).by_role;
      v_had := coalesce(
        (v_customer_had ->> (d.request).customer_hash::text)::integer,
        customer_tickets(p_show.id, (d.request).customer_hash));
      if v_had + d.quantity > p_show.customer_limit then
        d.code := 'customer_limit';
        d.detail := jsonb_build_object('limit', p_show.customer_limit, 'have', v_had);
      else
        v_customer_had := v_customer_had || jsonb_build_object((d.request).customer_hash::text, v_had + d.quantity);
      end if;
    elsif d.code is null and d.claim_state = 'expired' and (d.request).event = 'confirm' then
      if claims_retake(p_show.id, (d.request).id, d.lines) then
        touched := touched || array(select l.seat from unnest(d.lines) as l where l.seat is not null);
      else
        d.code := 'places_gone';
      end if;
    elsif d.code is null and d.claim_state in ('held', 'pending') and (d.request).event in ('cancel', 'release') then
      touched := touched || claims_end(
        p_show.id, array[(d.request).id], 'canceled', p_now, coalesce((d.request).reason, (d.request).event));
      if d.claim_state = 'pending' then
        effects := effects || claims_canceled_effect(d, null);
      end if;
    elsif d.code is null and d.claim_state = 'confirmed' and (d.request).event = 'cancel' then
      select array_agg(t.number order by t.number) into v_canceled
      from tickets t
      where t.show_id = p_show.id and t.claim_id = (d.request).id and t.canceled_at is null
        and ((d.request).tickets is null or t.number = any ((d.request).tickets));
      -- Canceled before, all of them.
      continue when v_canceled is null;
      d.detail := d.detail || jsonb_build_object('canceled', v_canceled);
      effects := effects || claims_canceled_effect(d, case when (d.request).tickets is not null then v_canceled end);
      select c.freed, c.price into v_freed, v_price
      from tickets_cancel(
        p_show.id, (d.request).id, (d.request).tickets, p_now, coalesce((d.request).reason, 'cancel')) as c;
      touched := touched || v_freed;
      effects := effects || refunds_request(
        p_show.id, (d.request).id, null,
        case when (d.request).tickets is null then null else v_price end,
        coalesce((d.request).reason, 'canceled'), null, p_now);
    end if;
    -- Money that came but can't buy: it goes back in full, and the reason is kept.
    if (d.request).event = 'confirm' and ((d.request).payment).state = 'captured' and d.claim_state is not null
      and (d.code is not null or d.claim_state = 'confirmed') then
      v_refunds := claims_money_back(p_show.id, d, p_now);
      effects := effects || v_refunds;
      -- Written down, and on its way back; now, or by an earlier run.
      if exists (select from payments p where p.show_id = p_show.id and p.claim_id = (d.request).id
                 and p.reference = ((d.request).payment).reference and p.state = 'captured') then
        d.detail := coalesce(d.detail, '{}') || '{"refunded": true}';
      end if;
    end if;
    v_decisions[n] := d;
  end loop;

  -- 3. Write what was granted.
  perform claims_advance(p_show, p_now, v_decisions, p_number_base);

  -- Sold and pending seats show another state now, though their rows stay.
  touched := touched || coalesce((
    select array_agg(l.seat)
    from unnest(v_decisions) as x, unnest(x.lines) as l
    where x.code is null and x.claim_state in ('held', 'pending') and x.next_state in ('pending', 'confirmed')
      and l.seat is not null), '{}');

  if v_acting then
    effects := effects || claims_audit(p_show.id, p_now, v_decisions);
  end if;

  -- 4. Answer.
  select cardinality(touched) > 0 or cardinality(effects) > 0
           or coalesce(bool_or(x.code is null and x.next_state <> x.claim_state), false),
         coalesce(array_agg((x.request).id) filter (
           where x.code is null and x.next_state = 'confirmed' and x.claim_state <> 'confirmed'), '{}')
  into granted, confirmed
  from unnest(v_decisions) as x;
  select array_agg(case
      when x.code is not null and x.code <> 'replayed' then
        json_build_object('i', (x.request).i, 'code', x.code, 'detail', x.detail)
      else
        json_build_object(
          'i', (x.request).i, 'existing', (x.request).id, 'detail', x.detail,
          -- On a rerun, what this very request has done is no replay.
          'replayed', x.code is not null and not exists (
            select from payments p
            where p.show_id = p_show.id and p.claim_id = (x.request).id
              and p.reference = ((x.request).payment).reference),
          'total', x.total, 'lines', x.lines, 'number', p_number_base + (x.request).i)
    end)
  into results
  from unnest(v_decisions) as x;
end
$$;
