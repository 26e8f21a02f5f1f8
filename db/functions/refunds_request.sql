-- Writes refund rows for a claim: up to `p_amount` (null: all that is left) of its captured payments, of one payment or of
-- all. Never more than was captured. The money itself moves later, by the effect that the outbox carries.
-- Runs under the show's lock. Returns one effect a refund row.
create or replace function refunds_request(
  p_show integer, p_claim uuid, p_payment smallint, p_amount bigint, p_reason text, p_key uuid, p_now timestamptz
) returns jsonb[]
language plpgsql as $$
declare
  v_effects jsonb[] := '{}';
  v_payment record;
  v_part bigint;
  v_number smallint;
begin
  for v_payment in
    select p.number, p.amount - coalesce((
      select sum(r.amount) from refunds r
      where r.show_id = p_show and r.claim_id = p_claim and r.payment_number = p.number and r.state <> 'failed'
    ), 0) as refundable
    from payments p
    where p.show_id = p_show and p.claim_id = p_claim and p.state = 'captured'
      and (p_payment is null or p.number = p_payment)
    order by p.number
  loop
    v_part := least(v_payment.refundable, p_amount);
    continue when v_part <= 0;
    select coalesce(max(number), 0) + 1 into v_number from refunds where show_id = p_show and claim_id = p_claim;
    insert into refunds (show_id, claim_id, number, payment_number, amount, reason, request_key, created_at)
    values (p_show, p_claim, v_number, v_payment.number, v_part, p_reason, p_key, p_now);
    v_effects := v_effects || jsonb_build_object('type', 'refund', 'claimId', p_claim, 'number', v_number);
    p_amount := p_amount - v_part;
    p_key := null;
  end loop;
  return v_effects;
end
$$;
