-- Claims: the only thing that takes inventory. See ARCHITECTURE.md for a claim's life.

create type claim_state as enum ('held', 'pending', 'confirmed', 'canceled', 'expired');
create type claim_kind as enum ('sale', 'block', 'offer');
create type payment_state as enum ('action_required', 'processing', 'unknown', 'authorized', 'captured', 'failed', 'voided');
create type refund_state as enum ('requested', 'succeeded', 'failed');

-- What a claim takes: one seat (quantity 1), or a quantity of a general tier (seat null). Price is for one place, in
-- minor units, fixed when the line was taken.
create type claim_line as (tier smallint, seat integer, quantity integer, price bigint);

create table claims (
  show_id integer not null,
  id uuid not null,
  kind claim_kind not null,
  state claim_state not null,
  -- The booking's number within its show, from which its reference is made; null until it is a booking.
  number integer,
  -- The clock; null means none.
  expires_at timestamptz,
  -- No change extends a hold beyond this.
  expires_at_max timestamptz,
  lines claim_line[] not null,
  -- Places still taken (or taken when it ended).
  quantity integer not null check (quantity >= 0),
  total bigint not null check (total >= 0),
  customer json,
  -- Keyed digests: whose booking it is, who holds, and from where. See server/bookings/identity.ts.
  customer_hash uuid,
  client_hash uuid,
  address_hash uuid,
  -- Names for the tickets, in their order, kept until there are tickets.
  names text[],
  -- Idempotency: digest of (operation, caller, key), and of the route and validated body.
  hold_key uuid,
  hold_fingerprint uuid,
  book_key uuid,
  book_fingerprint uuid,
  -- Random, known to nobody else: makes the codes of its tickets hard to guess.
  code_seed bigint not null,
  created_at timestamptz not null,
  booked_at timestamptz,
  confirmed_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  primary key (show_id, id),
  constraint claims_clock_when_live check ((expires_at is not null) = (state in ('held', 'pending')) or kind <> 'sale')
) with (fillfactor = 80);
create unique index claims_hold_key on claims (show_id, hold_key) where hold_key is not null;
create unique index claims_book_key on claims (show_id, book_key) where book_key is not null;
create unique index claims_number on claims (show_id, number) where number is not null;
create index claims_due on claims (show_id, expires_at) where expires_at is not null;
create index claims_customer on claims (show_id, customer_hash) where customer_hash is not null;
-- What takes places without being paid is capped by who asks and from where.
create index claims_unpaid_by_client on claims (show_id, client_hash) where state in ('held', 'pending');
create index claims_unpaid_by_address on claims (show_id, address_hash) where state in ('held', 'pending');

-- One row a ticket. Its id is made of its claim's id and its number; its code of the booking's reference, its number and
-- a check made from the claim's code seed (server/bookings/reference.ts): unique by construction, without an index of
-- its own.
create table tickets (
  show_id integer not null,
  claim_id uuid not null,
  number smallint not null check (number between 1 and 255),
  tier smallint not null,
  seat integer,
  price bigint not null check (price >= 0),
  -- Null means the customer's name.
  name text,
  canceled_at timestamptz,
  primary key (show_id, claim_id, number)
);
create unique index tickets_live_seat on tickets (show_id, seat) where seat is not null and canceled_at is null;

create table payments (
  show_id integer not null,
  claim_id uuid not null,
  number smallint not null check (number > 0),
  provider text not null,
  -- The provider's own name for this payment.
  reference text not null,
  state payment_state not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null,
  settled_at timestamptz,
  -- Where the customer has to go before the payment can go on.
  action_url text,
  failure text,
  primary key (show_id, claim_id, number)
);
create unique index payments_reference on payments (show_id, reference);
create index payments_unsettled on payments (show_id, created_at)
  where state in ('action_required', 'processing', 'unknown', 'authorized');

-- Webhooks that took effect, by the provider's event id.
create table payment_events (
  provider text not null,
  event_id text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (provider, event_id)
);

create table refunds (
  show_id integer not null,
  claim_id uuid not null,
  number smallint not null check (number > 0),
  payment_number smallint not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  state refund_state not null default 'requested',
  reference text,
  failure text,
  -- Digest of (operation, caller, key) of the request that asked for it; null when none did.
  request_key uuid,
  request_fingerprint uuid,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (show_id, claim_id, number)
);
create unique index refunds_request_key on refunds (show_id, request_key) where request_key is not null;

-- The live feed: one row for each decision that changed what the public sees. Kept for ten minutes.
create table show_changes (
  show_id integer not null,
  revision bigint not null,
  at timestamptz not null,
  payload json not null,
  primary key (show_id, revision)
);

-- Side effects, written in the commit that causes them, relayed to jobs, and safe to run twice.
create table outbox (
  show_id integer not null,
  id bigint generated always as identity,
  at timestamptz not null,
  effects jsonb not null,
  primary key (show_id, id)
);

-- A payment as its provider answered it, to be written in the commit of the claim that it pays.
create type claim_payment as (provider text, reference text, state payment_state, amount bigint, action_url text);

-- What a batch asks of claims_place: one new claim. `i` is its place in the batch and names its answer.
create type place_request as (
  i integer,
  id uuid,
  kind claim_kind,
  state claim_state,
  seats integer[],
  tiers integer[],
  quantities integer[],
  -- What the client, or the authorized payment, takes the total to be.
  expected_total bigint,
  key uuid,
  fingerprint uuid,
  customer json,
  customer_hash uuid,
  client_hash uuid,
  address_hash uuid,
  -- Null fields while no provider has been asked.
  payment claim_payment,
  names text[],
  code_seed bigint,
  by_role boolean
);

-- A place_request with what was found out about it. `code` is the refusal, null while there is none.
create type place_decision as (
  request place_request,
  existing uuid,
  code text,
  detail jsonb,
  lines claim_line[],
  quantity integer,
  total bigint
);

-- What a batch asks of claims_settle: one event in the life of a claim that exists, at most one a claim and batch.
create type settle_request as (
  i integer,
  id uuid,
  -- book | purchase | await | confirm | cancel | release
  event text,
  expected_total bigint,
  key uuid,
  fingerprint uuid,
  customer json,
  customer_hash uuid,
  payment claim_payment,
  names text[],
  -- Ticket numbers to cancel; null means all.
  tickets smallint[],
  reason text,
  by_role boolean
);

create type settle_decision as (
  request settle_request,
  claim_state claim_state,
  next_state claim_state,
  code text,
  detail jsonb,
  lines claim_line[],
  quantity integer,
  total bigint
);

-- What a batch asks of claims_change: places added to and removed from a hold, or more time for it.
create type change_request as (
  i integer,
  id uuid,
  -- change | extend
  event text,
  add_seats integer[],
  remove_seats integer[],
  -- What the hold shall have of these general tiers: a quantity, not a difference, so that a retry changes nothing.
  tiers integer[],
  quantities integer[],
  by_role boolean
);
