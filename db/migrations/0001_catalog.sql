-- The catalog: venues, charts, events, shows and tiers. Changed rarely, read often.
-- Everything below a show carries show_id first in its keys, so that a show can live on a node of its own.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Lower case without accents, for search. Immutable because the dictionary is named (unaccent(text) alone is not).
create function onsale_fold(value text) returns text
  language sql immutable parallel safe strict
  return lower(unaccent('unaccent'::regdictionary, value));

create type show_status as enum ('draft', 'published', 'paused', 'canceled');
create type tier_kind as enum ('general', 'reserved');

create table venues (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  name text not null,
  type text not null,
  description text not null default '',
  address text not null default '',
  city text not null,
  country char(2) not null,
  time_zone text not null,
  capacity integer not null check (capacity > 0),
  wheelchair_accessible boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- A chart is immutable once it is made: a change is a new chart. Clients may cache its geometry for ever.
create table charts (
  id integer generated always as identity primary key,
  venue_id integer not null references venues (id),
  name text not null,
  seat_count integer not null check (seat_count > 0),
  -- Drawing area and stage, in the same units as the seats' x and y: {width, height, stage: {x, y, width, height, label}}.
  layout jsonb not null,
  content_hash text not null,
  created_at timestamptz not null default now(),
  unique (venue_id, content_hash)
);

create table chart_sections (
  chart_id integer not null references charts (id) on delete cascade,
  section smallint not null check (section > 0),
  name text not null,
  -- Outline as [[x, y], ...], for drawing a section before its seats are wanted.
  outline jsonb not null default '[]',
  primary key (chart_id, section),
  unique (chart_id, name)
);

create table chart_seats (
  chart_id integer not null,
  seat integer not null check (seat > 0),
  section smallint not null,
  -- Rows count from the front of their section.
  row_number smallint not null check (row_number > 0),
  row_label text not null,
  -- Seats of one row whose positions follow each other are neighbors; a gap is an aisle.
  position smallint not null,
  label text not null,
  x real not null,
  y real not null,
  accessible boolean not null default false,
  primary key (chart_id, seat),
  unique (chart_id, section, row_number, position),
  foreign key (chart_id, section) references chart_sections (chart_id, section) on delete cascade
);

create table events (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  title text not null,
  description text not null default '',
  category text not null,
  artists text[] not null default '{}',
  -- Title, artists, category, and the venues and cities of its shows, folded: what search reads. Written with the event
  -- and with its shows.
  search_text text not null default '',
  search_vector tsvector not null generated always as (to_tsvector('simple'::regconfig, search_text)) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index events_search_vector on events using gin (search_vector);
create index events_search_text on events using gin (search_text gin_trgm_ops);

create table shows (
  id integer generated always as identity primary key,
  event_id integer not null references events (id),
  venue_id integer not null references venues (id),
  chart_id integer references charts (id),
  name text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  time_zone text not null,
  status show_status not null default 'draft',
  currency char(3) not null,
  -- The sale window; null means at once, and until the show ends.
  sale_opens_at timestamptz,
  sale_closes_at timestamptz check (sale_closes_at > sale_opens_at),
  hold_seconds integer not null default 180 check (hold_seconds between 1 and 86400),
  hold_max_seconds integer not null default 900 check (hold_max_seconds >= hold_seconds),
  payment_seconds integer not null default 900 check (payment_seconds between 1 and 604800),
  -- Tickets one customer may have of this show; null means no limit.
  customer_limit integer check (customer_limit > 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index shows_event on shows (event_id, starts_at);
create index shows_starts_at on shows (starts_at);
create index shows_venue on shows (venue_id);

create table tiers (
  show_id integer not null,
  tier smallint not null check (tier > 0),
  name text not null,
  kind tier_kind not null,
  description text not null default '',
  -- Minor units of the show's currency.
  price bigint not null check (price >= 0),
  order_min integer not null default 1 check (order_min > 0),
  order_max integer not null default 10 check (order_max >= order_min and order_max <= 200),
  -- People one ticket lets in: a group ticket admits more than one.
  admits smallint not null default 1 check (admits > 0),
  sale_opens_at timestamptz,
  sale_closes_at timestamptz,
  -- Where the best seats of a reserved tier look from, in chart units; null means the stage.
  focal_x real,
  focal_y real,
  primary key (show_id, tier),
  -- Checked at commit, so that one edit may swap two names.
  unique (show_id, name) deferrable initially deferred
);

-- Stock: what a show has of a tier. For reserved tiers capacity equals the tier's seat rows.
create table stock (
  show_id integer not null,
  tier smallint not null,
  capacity integer not null check (capacity >= 0),
  held integer not null default 0 check (held >= 0),
  pending integer not null default 0 check (pending >= 0),
  sold integer not null default 0 check (sold >= 0),
  primary key (show_id, tier),
  constraint stock_never_oversold check (held + pending + sold <= capacity)
) with (fillfactor = 40);

-- One row a seat of a show. The row names its owner; the owner's state is read from the claim, so that a hold that
-- becomes a booking moves no seat row.
create table show_seats (
  show_id integer not null,
  seat integer not null,
  tier smallint not null,
  claim_id uuid,
  primary key (show_id, seat)
) with (fillfactor = 50);

-- The row that every decision about a show locks first. Its revision numbers the live feed, its clock never goes back.
create table show_state (
  show_id integer primary key,
  revision bigint not null default 0,
  decided_at timestamptz not null default '-infinity',
  -- Bookings made so far: the source of booking numbers.
  bookings integer not null default 0
) with (fillfactor = 40);
