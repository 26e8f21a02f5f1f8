-- Writes down why, and by whom, the blocks among the granted orders were made.
create or replace function orders_note_blocks(
  p_show integer, p_orders order_batch, p_verdicts order_verdicts, p_actors json
) returns void
language sql as $$
  insert into blocks (show_id, claim_id, note, made_by)
  select p_show, o.id, coalesce(a.note, ''), a.actor
  from unnest(p_verdicts.codes, p_verdicts.existing, p_orders.ids, p_orders.kinds)
    with ordinality as o (code, existing, id, kind, n)
  join json_to_recordset(p_actors) as a (n integer, actor jsonb, note text) on a.n = o.n
  where o.code is null and o.existing is null and o.kind = 'block'
$$;
