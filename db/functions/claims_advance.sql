-- Writes granted book, purchase, await and confirm requests: each statement once for the whole batch.
create or replace function claims_advance(
  p_show shows, p_now timestamptz, p_decisions settle_decision[], p_number_base integer
) returns void
language plpgsql as $$
begin
  -- A confirmed claim that is confirmed again is left alone; one that awaits a payment only gets the payment's row.
  if not exists (
    select from unnest(p_decisions) as d
    where d.code is null and d.next_state in ('pending', 'confirmed') and d.claim_state <> 'confirmed'
  ) then
    return;
  end if;

  update claims c
  set state = d.next_state,
      number = coalesce(c.number, p_number_base + (d.request).i),
      expires_at = case when d.next_state = 'pending' then p_now + make_interval(secs => p_show.payment_seconds) end,
      expires_at_max = null,
      customer = coalesce((d.request).customer, c.customer),
      customer_hash = coalesce((d.request).customer_hash, c.customer_hash),
      book_key = coalesce(c.book_key, (d.request).key),
      book_fingerprint = coalesce(c.book_fingerprint, (d.request).fingerprint),
      names = coalesce((d.request).names, c.names),
      booked_at = coalesce(c.booked_at, p_now),
      confirmed_at = case when d.next_state = 'confirmed' then p_now end,
      ended_at = null,
      end_reason = null
  from unnest(p_decisions) as d
  cross join lateral (
    select ctid as at from claims where show_id = p_show.id and id = (d.request).id limit 1
  ) as found
  where d.code is null and d.next_state in ('pending', 'confirmed') and d.next_state <> d.claim_state
    and c.ctid = found.at;

  -- What a retake took is sold already (claims_retake).
  update stock s
  set held = s.held - moved.held,
      pending = s.pending - moved.pending_before + moved.pending_after,
      sold = s.sold + moved.sold
  from (
    select l.tier,
           coalesce(sum(l.quantity) filter (where d.claim_state = 'held'), 0) as held,
           coalesce(sum(l.quantity) filter (where d.claim_state = 'pending'), 0) as pending_before,
           coalesce(sum(l.quantity) filter (where d.next_state = 'pending'), 0) as pending_after,
           coalesce(sum(l.quantity) filter (where d.next_state = 'confirmed'), 0) as sold
    from unnest(p_decisions) as d, unnest(d.lines) as l
    where d.code is null and d.next_state in ('pending', 'confirmed') and d.claim_state in ('held', 'pending')
    group by l.tier
  ) as moved
  where s.show_id = p_show.id and s.tier = moved.tier;

  perform tickets_issue(p_show.id, array(
    select (d.request).id from unnest(p_decisions) as d
    where d.code is null and d.next_state = 'confirmed' and d.claim_state <> 'confirmed'
  ));

  -- A payment that has a row is brought up to date; another gets one.
  update payments p
  set state = ((d.request).payment).state,
      settled_at = case when ((d.request).payment).state = 'captured' then p_now end
  from unnest(p_decisions) as d
  cross join lateral (
    select x.ctid as at from payments x
    where x.show_id = p_show.id and x.claim_id = (d.request).id and x.reference = ((d.request).payment).reference
    limit 1
  ) as found
  where d.code is null and d.claim_state <> 'confirmed' and ((d.request).payment).provider is not null
    and p.ctid = found.at;
  insert into payments (show_id, claim_id, number, provider, reference, state, amount, created_at, settled_at, action_url)
  select p_show.id, m.id, 1 + coalesce(had.number, 0), m.provider, m.reference, m.state, m.amount, p_now,
         case when m.state in ('captured', 'failed') then p_now end, m.action_url
  from (
    select (d.request).id, ((d.request).payment).* from unnest(p_decisions) as d
    where d.code is null and d.next_state in ('pending', 'confirmed') and d.claim_state <> 'confirmed'
      and ((d.request).payment).provider is not null
  ) as m
  cross join lateral (
    select max(p.number) as number, bool_or(p.reference = m.reference) as written
    from payments p where p.show_id = p_show.id and p.claim_id = m.id
  ) as had
  where had.written is not true;
end
$$;
