-- Asks for refunds without touching places: a role's decision. Idempotent by key.
-- Runs under the show's lock.
create or replace function claims_refund(
  p_show shows, p_now timestamptz, p_requests json,
  out results json[], out effects jsonb[]
)
language plpgsql as $$
declare
  r record;
  v_left bigint;
  v_made jsonb[];
begin
  results := '{}';
  effects := '{}';
  for r in
    select q.i, q.id, q.amount, q.reason, q.key, c.id as claim, done.claim_id as done,
           done.request_fingerprint = q.fingerprint as same, q.fingerprint, q.actor, q.request_id
    from json_to_recordset(p_requests) as q (
      i integer, id uuid, amount bigint, reason text, key uuid, fingerprint uuid, actor jsonb, request_id text)
    left join claims c on c.show_id = p_show.id and c.id = q.id
    left join refunds done on done.show_id = p_show.id and done.request_key = q.key
    order by q.i
  loop
    select coalesce(sum(p.amount), 0) - coalesce((
      select sum(f.amount) from refunds f
      where f.show_id = p_show.id and f.claim_id = r.id and f.state <> 'failed'), 0)
    into v_left
    from payments p
    where p.show_id = p_show.id and p.claim_id = r.id and p.state = 'captured';
    results := results || case
      when r.claim is null then json_build_object('i', r.i, 'code', 'booking_not_found')
      when r.done = r.id and r.same then json_build_object('i', r.i, 'existing', r.id, 'replayed', true)
      when r.done is not null then json_build_object('i', r.i, 'code', 'idempotency_key_reused')
      when v_left = 0 then json_build_object('i', r.i, 'code', 'nothing_to_refund')
      when r.amount > v_left then
        json_build_object('i', r.i, 'code', 'refund_too_large', 'detail', json_build_object('left', v_left))
      else json_build_object('i', r.i, 'existing', r.id)
    end;
    if r.claim is not null and r.done is null and v_left > 0 and coalesce(r.amount, v_left) <= v_left then
      effects := effects || refunds_request(p_show.id, r.id, null, r.amount, r.reason, r.key, p_now);
      update refunds f set request_fingerprint = r.fingerprint where f.show_id = p_show.id and f.request_key = r.key;
      if r.actor is not null then
        effects := effects || audit_effect(
          p_now, r.actor, r.request_id, 'booking.refunded', r.id, jsonb_build_object('refundable', v_left),
          jsonb_build_object('amount', coalesce(r.amount, v_left), 'reason', r.reason));
      end if;
    end if;
  end loop;
end
$$;
