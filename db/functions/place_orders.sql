-- Makes new claims: holds, and bookings made directly. All or nothing for each order, first come first served among
-- them, and an order that can't be met doesn't block a smaller one behind it.
--
-- Orders are first judged together. When all that could be granted fits together (no seat asked for twice, enough stock,
-- no limit reached), all of it is granted: no loop. Only otherwise are they decided one by one.
--
-- Runs under the show's lock, called by decide_batch. Idempotency keys are unique within a batch (the queue sees to it).
-- The booking number of an order is the base plus its place among the orders; refused ones leave gaps, which nobody sees.
-- `p_actors` says who acts, where roles do: [{n: place among the orders, actor, request_id, note: of a
-- block}], or null.
-- Answer: {base, tiers, prices: of each line, exceptions: [{n, code, detail, existing, replayed}]}; an order that is no
-- exception was granted.
create or replace function place_orders(
  p_show shows, p_now timestamptz, p_rerun boolean, p_orders order_batch, p_actors json,
  p_client_holds_max integer, p_address_holds_max integer, p_number_base integer,
  out answer json, out touched integer[], out granted boolean,
  out effects jsonb[], out confirmed uuid[]
)
language plpgsql as $$
declare
  v_judged record;
  v_verdicts order_verdicts;
  v_exceptions json;
begin
  select * into v_judged from orders_judge(p_show, p_now, p_rerun, p_orders);
  v_verdicts := v_judged.verdicts;
  if p_orders.kinds is not null then
    v_verdicts := waitlist_judge(p_show, p_now, p_orders, v_verdicts);
  end if;
  if not orders_fit(p_show, p_orders, v_verdicts, p_client_holds_max, p_address_holds_max) then
    v_verdicts := orders_decide_in_turn(p_show, p_orders, v_verdicts, p_client_holds_max, p_address_holds_max);
  end if;

  select json_agg(json_strip_nulls(json_build_object(
           'n', d.n, 'code', d.code, 'detail', d.detail, 'existing', d.existing, 'replayed', d.existing <> d.id)))
           filter (where d.code is not null or d.existing is not null),
         bool_or(d.code is null and d.existing is null),
         coalesce(array_agg(d.id) filter (where d.code is null and d.existing is null and d.state = 'confirmed'), '{}')
  into v_exceptions, granted, confirmed
  from unnest(v_verdicts.codes, v_verdicts.details, v_verdicts.existing, p_orders.ids, p_orders.states)
    with ordinality as d (code, detail, existing, id, state, n);

  touched := '{}';
  effects := '{}';
  if granted then
    touched := orders_write(p_show, p_now, p_orders, v_verdicts, p_number_base);
    if p_actors is not null then
      perform orders_note_blocks(p_show.id, p_orders, v_verdicts, p_actors);
      effects := orders_audit(p_now, p_orders, v_verdicts, p_actors);
    end if;
    if p_orders.kinds is not null then
      perform waitlist_offered(p_show.id, p_now, p_orders.ids);
    end if;
  end if;
  answer := json_build_object(
    'base', p_number_base, 'tiers', v_judged.tiers, 'prices', v_judged.prices, 'exceptions', v_exceptions);
end
$$;
