-- Decides one batch of requests for one show: one call, one round trip, one commit, an answer for each request.
--
-- The first statement locks the show's state row; every later statement sees what was committed before, so that limits,
-- keys, stock and revisions hold on any number of nodes, and nodes never deadlock. Within a batch the order is: what
-- gives places back (the clock, changes, cancels), what moves claims along, then new claims as they came: first those of
-- places that roles had blocked.
--
-- Effects, what is to be done or told afterwards, go into one row of the outbox: what was confirmed in one effect, however many
-- bookings that are.
--
-- Requests are numbered from 1 through the sections as they stand here. All but new claims are JSON arrays of requests
-- with their numbers (`i`), or null; new claims are columns (order_batch), the last of `p_size` requests, and
-- `p_actors` says who acts where roles do.
-- `p_rerun` says that an earlier attempt of the batch may have been committed. `p_attempt` names this one; `p_voided` are
-- earlier ones, of whichever batch, that nobody waits for any more: they either have been committed by now, or never will be.
-- Answer: {now (ms), revision, results: [{i, ...}], orders: see place_orders}, or {unknownShow: true}.
--
-- Plans: these functions may be planned while their tables are empty, and the plans are kept while they grow. Two things
-- keep every access by its whole key at any size: the planner settings below, and, wherever a list of keys meets a big
-- table, a lateral look-up with `limit 1` (seats_of is one), which can't be turned around into a scan of the show's
-- rows; updates then go by ctid, which is stable because only the holder of the show's lock writes these rows.
create or replace function decide_batch(
  p_show_id integer, p_size integer, p_attempt uuid, p_voided uuid[], p_rerun boolean, p_client_holds_max integer, p_address_holds_max integer,
  p_settle json, p_change json, p_edit json, p_refund json, p_sell json,
  p_ids uuid[], p_kinds claim_kind[], p_states claim_state[], p_keys uuid[], p_fingerprints uuid[],
  p_expected_totals bigint[], p_customers text, p_customer_hashes uuid[], p_client_hashes uuid[],
  p_address_hashes uuid[], p_providers text[], p_payment_references text[], p_payment_states payment_state[],
  p_amounts bigint[], p_action_urls text[], p_names text[], p_code_seeds bigint[], p_by_role boolean[], p_actors json,
  p_line_orders integer[], p_line_tiers integer[], p_line_seats integer[], p_line_quantities integer[]
) returns json
language plpgsql
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_material = off
set plan_cache_mode = force_generic_plan
set jit = off
as $$
declare
  v_state show_state;
  v_show shows;
  v_now timestamptz;
  v_orders order_batch;
  v_expired record;
  v_part record;
  v_results json[] := '{}';
  v_placed json;
  v_touched integer[] := '{}';
  v_effects jsonb[] := '{}';
  v_confirmed uuid[] := '{}';
  v_changed boolean := false;
  -- Whether anybody waits or has an offer: see waitlist_follow.
  v_waitlist boolean;
  v_numbered boolean := false;
  v_placed_some boolean := false;
  v_base integer;
  -- Claims that one batch lets expire: far below what five seconds allow.
  v_expire_max constant integer := 5000;
begin
  select * into v_state from show_state where show_id = p_show_id for no key update;
  if not found then
    return '{"unknownShow": true}';
  end if;
  if p_voided is not null then
    insert into voided_attempts (show_id, id) select p_show_id, v.id from unnest(p_voided) as v (id) on conflict do nothing;
  end if;
  if exists (select from voided_attempts where show_id = p_show_id and id = p_attempt) then
    raise exception 'this attempt was given up before it arrived' using errcode = 'XX000';
  end if;
  v_now := greatest(onsale_clock(), v_state.decided_at);
  v_waitlist := v_state.waitlist;
  select * into v_show from shows where id = p_show_id;
  v_base := v_state.bookings;
  v_orders := row(
    p_ids, p_kinds, p_states, p_keys, p_fingerprints, p_expected_totals,
    -- JSON texts hold no line break.
    string_to_array(p_customers, E'\n', ''),
    p_customer_hashes, p_client_hashes, p_address_hashes, p_providers, p_payment_references, p_payment_states, p_amounts,
    p_action_urls, p_names, p_code_seeds, p_by_role, p_line_orders, p_line_tiers, p_line_seats, p_line_quantities);

  select * into v_expired from claims_expire(p_show_id, v_now, v_expire_max, null);
  v_touched := v_expired.freed;
  v_changed := v_expired.ended > 0;
  if v_expired.ended = v_expire_max then
    -- Too many are due for one commit: those that this batch is about go first.
    select * into v_expired
    from claims_expire(
      p_show_id, v_now, 0,
      claims_named(p_show_id, p_settle, p_change, p_line_seats) || claims_named(p_show_id, p_edit, null, array(
        select json_array_elements_text(q -> 'to_seats')::integer from json_array_elements(p_edit) as q
        where json_typeof(q -> 'to_seats') = 'array')));
    v_touched := v_touched || v_expired.freed;
  end if;

  if p_settle is not null then
    select * into v_part from settle_claims(v_show, v_now, p_settle, v_base);
    v_results := v_results || v_part.results;
    v_touched := v_touched || v_part.touched;
    v_effects := v_effects || v_part.effects;
    v_confirmed := v_part.confirmed;
    v_changed := v_changed or v_part.granted;
    v_numbered := v_part.granted;
  end if;
  -- New claims are judged by who waits now that places came back, and customers may have more again.
  if v_state.waitlist and v_changed then
    v_waitlist := waitlist_follow(p_show_id, v_now);
  end if;
  if p_change is not null then
    select * into v_part from change_claims(v_show, v_now, p_rerun, p_change);
    v_results := v_results || v_part.results;
    v_touched := v_touched || v_part.touched;
    v_effects := v_effects || v_part.effects;
    v_changed := v_changed or v_part.granted;
  end if;
  if p_edit is not null then
    select * into v_part from edit_bookings(v_show, v_now, p_rerun, p_edit);
    v_results := v_results || v_part.results;
    v_touched := v_touched || v_part.touched;
    v_effects := v_effects || v_part.effects;
    v_changed := v_changed or v_part.granted;
  end if;
  if p_refund is not null then
    select * into v_part from claims_refund(v_show, v_now, p_refund);
    v_results := v_results || v_part.results;
    v_effects := v_effects || v_part.effects;
  end if;
  if p_sell is not null then
    select * into v_part from sell_blocked(v_show, v_now, p_rerun, p_sell, v_base);
    v_results := v_results || v_part.results;
    v_touched := v_touched || v_part.touched;
    v_effects := v_effects || v_part.effects;
    v_confirmed := v_confirmed || v_part.confirmed;
    v_changed := v_changed or v_part.granted;
    v_numbered := v_numbered or v_part.granted;
    v_placed_some := v_part.granted;
  end if;
  if p_ids is not null then
    select * into v_part from place_orders(
      v_show, v_now, p_rerun, v_orders, p_actors, p_client_holds_max, p_address_holds_max,
      v_base + p_size - cardinality(p_ids));
    v_placed := v_part.answer;
    v_touched := v_touched || v_part.touched;
    v_effects := v_effects || v_part.effects;
    v_confirmed := v_confirmed || v_part.confirmed;
    v_changed := v_changed or v_part.granted;
    v_numbered := v_numbered or v_part.granted;
    v_placed_some := v_placed_some or v_part.granted;
  end if;
  if v_waitlist and v_placed_some then
    v_waitlist := waitlist_follow(p_show_id, v_now);
  end if;

  if v_changed then
    perform show_publish(p_show_id, v_state.revision + 1, v_now, v_touched, false);
  end if;
  if cardinality(v_confirmed) > 0 then
    v_effects := v_effects || jsonb_build_object('type', 'confirmed', 'claimIds', v_confirmed);
  end if;
  if cardinality(v_effects) > 0 then
    insert into outbox (show_id, at, effects) values (p_show_id, v_now, to_jsonb(v_effects));
  end if;
  update show_state
  set decided_at = v_now,
      revision = v_state.revision + v_changed::integer,
      waitlist = v_waitlist,
      -- Refused requests use no numbers up: a storm of them must not either.
      bookings = v_base + case when v_numbered then p_size else 0 end
  where show_id = p_show_id;

  return json_build_object(
    'now', floor(extract(epoch from v_now) * 1000),
    'holdSeconds', v_show.hold_seconds,
    'holdSecondsMax', v_show.hold_max_seconds,
    'paymentSeconds', v_show.payment_seconds,
    'revision', v_state.revision + v_changed::integer,
    'results', to_json(v_results),
    'orders', v_placed);
end
$$;
