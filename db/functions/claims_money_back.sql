-- Captured money that arrives for a claim it can't confirm any more: because the claim is gone or canceled, or because
-- another payment has confirmed it. Records that it was captured, and asks for its refund, once: told again, it does nothing.
create or replace function claims_money_back(p_show integer, d settle_decision, p_now timestamptz) returns jsonb[]
language plpgsql as $$
declare
  m claim_payment := (d.request).payment;
  v_state payment_state;
  v_number smallint;
begin
  select p.number, p.state into v_number, v_state
  from payments p
  where p.show_id = p_show and p.claim_id = (d.request).id and p.reference = m.reference;
  -- What was given up at the provider is no money of ours.
  if v_state in ('captured', 'voided') then
    return '{}';
  elsif found then
    update payments p set state = 'captured', settled_at = p_now
    where p.show_id = p_show and p.claim_id = (d.request).id and p.number = v_number;
  else
    insert into payments (show_id, claim_id, number, provider, reference, state, amount, created_at, settled_at)
    select p_show, (d.request).id, 1 + coalesce(max(p.number), 0), m.provider, m.reference, 'captured', m.amount, p_now,
           p_now
    from payments p where p.show_id = p_show and p.claim_id = (d.request).id
    returning number into v_number;
  end if;
  return refunds_request(p_show, (d.request).id, v_number, null, coalesce(d.code, 'paid_twice'), null, p_now);
end
$$;
