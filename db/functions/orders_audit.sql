-- What roles did with the orders that were granted, as effects for the audit log: one each.
create or replace function orders_audit(
  p_now timestamptz, p_orders order_batch, p_verdicts order_verdicts, p_actors json
) returns jsonb[]
language sql stable as $$
  select coalesce(array_agg(audit_effect(
    p_now, a.actor, a.request_id,
    case when o.kind = 'block' then 'block.made' when o.state = 'held' then 'hold.made' else 'booking.made' end, o.id, null,
    jsonb_strip_nulls(jsonb_build_object('state', o.state, 'quantity', o.quantity, 'total', o.total, 'note', a.note)))
    order by o.n), '{}')
  from unnest(p_verdicts.codes, p_verdicts.existing, p_verdicts.quantities, p_verdicts.totals, p_orders.ids,
              p_orders.states, p_orders.kinds)
    with ordinality as o (code, existing, quantity, total, id, state, kind, n)
  join json_to_recordset(p_actors) as a (n integer, actor jsonb, request_id text, note text) on a.n = o.n
  where o.code is null and o.existing is null
$$;
