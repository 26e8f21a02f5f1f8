-- Captured money that arrives for a claim it can't confirm any more: because the claim is gone or canceled, or because
-- another payment has confirmed it. Records that it was captured and asks for its refund, once.
-- Only for payments that have a row: one that was authorized in this process is voided there when it is refused.
create or replace function claims_money_back(p_show integer, d settle_decision, p_now timestamptz) returns jsonb[]
language plpgsql as $$
declare
  v_number smallint;
  v_reason text;
begin
  if d.code is null and d.claim_state <> 'confirmed' then
    return '{}';
  end if;
  update payments p
  set state = 'captured', settled_at = p_now
  where p.show_id = p_show and p.claim_id = (d.request).id and p.reference = ((d.request).payment).reference
    and p.state <> 'captured'
  returning p.number into v_number;
  if v_number is null then
    return '{}';
  end if;
  v_reason := coalesce(d.code, 'paid_twice');
  return refunds_request(p_show, (d.request).id, v_number, null, v_reason, null, p_now);
end
$$;
