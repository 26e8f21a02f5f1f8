-- Waitlists of tiers that are sold out. What comes back is offered to those who wait, in order, as a claim of kind `offer`.

-- `waiting` and `offered` are live, all others final. `left`: before an offer came; `declined`: the offer was let go;
-- `expired`: it ran out; `removed`: by a role; `closed`: the sale is over, or the show canceled.
create type waitlist_state as enum (
  'waiting', 'offered', 'bought', 'declined', 'expired', 'left', 'removed', 'closed');

create table waitlist_entries (
  show_id integer not null,
  -- The id of the offer, too: an entry gets one at most, and it is the claim with this id. One secret opens both.
  id uuid not null,
  -- Place in line, counted by show_state.waitlist_positions under the show's lock; never given twice.
  position integer not null,
  tier smallint not null,
  quantity integer not null check (quantity between 1 and 255),
  -- Whether fewer are of no use.
  all_or_nothing boolean not null,
  customer json not null,
  -- Keyed digests, as those of claims: whose entry it is, who joined, and from where.
  customer_hash uuid not null,
  client_hash uuid,
  address_hash uuid,
  -- Idempotency: digest of (operation, caller, key), and of the route and validated body.
  join_key uuid not null,
  join_fingerprint uuid not null,
  state waitlist_state not null default 'waiting',
  -- The state that the customer was told of last.
  told waitlist_state,
  joined_at timestamptz not null,
  offered_at timestamptz,
  offer_expires_at timestamptz,
  ended_at timestamptz,
  primary key (show_id, id)
);
create unique index waitlist_position on waitlist_entries (show_id, position);
create unique index waitlist_join_key on waitlist_entries (show_id, join_key);
create unique index waitlist_once on waitlist_entries (show_id, tier, customer_hash) where state in ('waiting', 'offered');
create index waitlist_line on waitlist_entries (show_id, tier, position) where state = 'waiting';
create index waitlist_least on waitlist_entries (show_id, tier, all_or_nothing, quantity) where state = 'waiting';
create index waitlist_offered on waitlist_entries (show_id) where state = 'offered';
create index waitlist_by_client on waitlist_entries (client_hash) where state in ('waiting', 'offered');
create index waitlist_by_address on waitlist_entries (address_hash) where state in ('waiting', 'offered');
create index waitlist_untold on waitlist_entries (show_id, position) where told is distinct from state;

-- The fewest places that somebody who waits for the tier would take; zero while nobody does. With as many or more free, the
-- public finds nothing: they are for those who wait. With fewer, they are leftovers that anybody may have.
alter table stock add column waitlist_floor integer not null default 0 check (waitlist_floor >= 0);
create index stock_waited_for on stock (show_id, tier) where waitlist_floor > 0;

alter table show_state
  -- Whether anybody waits or has an offer: spares shows without a waitlist every look at one.
  add column waitlist boolean not null default false,
  add column waitlist_positions integer not null default 0;

alter table shows
  -- The clock of an offer.
  add column waitlist_offer_seconds integer not null default 1800 check (waitlist_offer_seconds between 1 and 604800),
  -- Nothing is offered; what comes back is kept for those who wait.
  add column waitlist_paused boolean not null default false;
