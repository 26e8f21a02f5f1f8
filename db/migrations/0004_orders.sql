-- New claims come to a batch column by column: one array for each field, one element for each request. Arrays are read
-- several times faster than JSON, and their decisions are kept as arrays too.

drop function if exists claims_decide(integer, integer, boolean, integer, integer, json, json, json, json);
drop function if exists claims_wanted(integer, json, json, json);
drop function if exists claims_place(shows, timestamptz, boolean, json, integer, integer, integer);
drop function if exists claims_place_in_order(shows, place_decision[], integer, integer);
drop function if exists claims_within_limits(shows, place_decision[], integer, integer);
drop function if exists claims_write(shows, timestamptz, place_decision[], boolean, integer);
drop function if exists order_judge(integer, timestamptz, integer[], integer[], integer[], boolean);
drop type place_decision;
drop type place_request;

-- What a batch asks of orders_place: new claims. Columns are as long as there are orders, or null when no order has that
-- field; lines follow each other in the order of their orders, and every order has one.
create type order_batch as (
  ids uuid[],
  -- Null means sale.
  kinds claim_kind[],
  states claim_state[],
  keys uuid[],
  fingerprints uuid[],
  -- What the client, or the authorized payment, takes the total to be.
  expected_totals bigint[],
  -- JSON.
  customers text[],
  customer_hashes uuid[],
  client_hashes uuid[],
  address_hashes uuid[],
  -- The payment as its provider answered it; null while none has been asked.
  providers text[],
  payment_references text[],
  payment_states payment_state[],
  amounts bigint[],
  action_urls text[],
  -- A JSON array of names for the tickets.
  names text[],
  code_seeds bigint[],
  by_role boolean[],
  -- Which order a line belongs to, from 1.
  line_orders integer[],
  -- Null for a seat, whose tier the show knows.
  line_tiers integer[],
  line_seats integer[],
  line_quantities integer[]
);

-- The lines of one claim, as an element of an array.
create type claim_lines as (lines claim_line[]);

-- What was found out about a batch of orders, column by column. `codes` are the refusals, null while there is none;
-- `existing` is the claim that an order's key or id has made before.
create type order_verdicts as (
  codes text[],
  details jsonb[],
  existing uuid[],
  lines claim_lines[],
  quantities integer[],
  totals bigint[]
);

-- Partial, though every payment has a reference: so it is of use only where one is asked for, and never taken for a way to
-- the payments of a claim while the table is small.
drop index payments_reference;
create unique index payments_reference on payments (show_id, reference) where reference is not null;
