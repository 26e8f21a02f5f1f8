-- What roles did to claims that exist, as effects for the audit log: one for each that changed something. Runs after the
-- changes are written.
create or replace function claims_audit(p_show integer, p_now timestamptz, p_decisions settle_decision[]) returns jsonb[]
language sql stable as $$
  select coalesce(array_agg(audit_effect(
    p_now, (d.request).actor, (d.request).request_id,
    case (d.request).event
      when 'book' then 'booking.made'
      when 'purchase' then 'booking.made'
      when 'await' then 'booking.payment-asked'
      when 'confirm' then 'booking.confirmed'
      else case
        when c.kind = 'block' then 'block.released' when d.claim_state = 'held' then 'hold.released' else 'booking.canceled'
      end
    end,
    (d.request).id,
    jsonb_build_object('state', d.claim_state),
    jsonb_strip_nulls(jsonb_build_object(
      'state', c.state, 'tickets', d.detail -> 'canceled', 'reason', (d.request).reason,
      'paid', ((d.request).payment).amount))) order by (d.request).i), '{}')
  from unnest(p_decisions) as d
  cross join lateral (
    select x.kind, x.state from claims x where x.show_id = p_show and x.id = (d.request).id limit 1
  ) as c
  where (d.request).actor is not null and d.code is null and (
    d.claim_state <> c.state or d.detail ? 'canceled' or (d.request).event = 'await')
$$;
