-- What roles do with places: block them, sell them out of a block, move seats of a booking, change the name on a ticket.

-- Requests of roles say who acts, and by which HTTP request. The commit leaves it in the outbox, for the audit log.
alter type settle_request add attribute actor jsonb, add attribute request_id text;
-- The note is a block's.
alter type change_request add attribute actor jsonb, add attribute request_id text, add attribute note text;

-- A block is a claim that a role made to keep places from sale: held, without a clock and without a customer.
create table blocks (
  show_id integer not null,
  claim_id uuid not null,
  note text not null,
  -- {kind, id, name}; see server/access.
  made_by jsonb not null,
  primary key (show_id, claim_id)
);

-- What a batch asks of sell_blocked: a booking of places that a block has. Without places: of all it has.
create type sell_request as (
  i integer,
  -- Of the booking.
  id uuid,
  block uuid,
  -- pending | confirmed
  state claim_state,
  seats integer[],
  tiers integer[],
  quantities integer[],
  -- Whether the places cost nothing.
  free boolean,
  expected_total bigint,
  key uuid,
  fingerprint uuid,
  customer json,
  customer_hash uuid,
  payment claim_payment,
  names text[],
  code_seed bigint,
  actor jsonb,
  request_id text
);

-- What a batch asks of edit_bookings: seats for other seats, or another name on a ticket.
create type edit_request as (
  i integer,
  id uuid,
  -- move | rename
  event text,
  -- The seat at one place of the first goes for the seat at the same place of the second.
  from_seats integer[],
  to_seats integer[],
  -- Number of the ticket, and the name of who comes with it.
  ticket smallint,
  name text,
  by_role boolean,
  actor jsonb,
  request_id text
);

-- Shows that were canceled, for the job that cancels and refunds all there is of them. Finished once nothing is live any more.
create table show_cancellations (
  show_id integer primary key,
  reason text not null,
  -- {kind, id, name}; see server/access.
  requested_by jsonb not null,
  requested_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
create index show_cancellations_open on show_cancellations (requested_at) where finished_at is null;
