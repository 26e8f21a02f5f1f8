-- Companion seats and categories of charts, and charts that are still being drawn.

alter table chart_seats
  -- A seat beside a place for a wheelchair, for who comes along.
  add column companion boolean not null default false,
  -- Place in the chart's list of categories, from 1; 0 for none.
  add column category smallint not null default 0 check (category >= 0);

-- Groups of seats that are likely to be a tier of their own: [{name, color}]. A hint only: tiers belong to shows.
alter table charts add column categories jsonb not null default '[]';

-- What an editor works on until it is published as a chart. Unlike a chart it changes, and may be full of faults.
create table chart_drafts (
  id integer generated always as identity primary key,
  venue_id integer not null references venues (id) on delete cascade,
  name text not null,
  document jsonb not null,
  seat_count integer not null check (seat_count >= 0),
  version integer not null default 1,
  -- The name of who saved it last, as people say it.
  updated_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index chart_drafts_venue on chart_drafts (venue_id, id);
