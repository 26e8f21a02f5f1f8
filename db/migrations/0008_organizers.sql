-- Who sells, who works for them, and what anybody has changed. None of it is show data.

create table organizers (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  name text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create type member_role as enum ('organizer', 'finance', 'door');

-- One row for each role that an account has for an organizer.
create table members (
  organizer_id integer not null references organizers on delete cascade,
  account_id text not null,
  role member_role not null,
  created_at timestamptz not null default now(),
  primary key (organizer_id, account_id, role)
);
create index members_account on members (account_id);

-- Null: the house's, which only administrators edit. Every organizer may use a venue of the house.
alter table events add column organizer_id integer references organizers;
create index events_organizer on events (organizer_id) where organizer_id is not null;
alter table venues add column organizer_id integer references organizers;
create index venues_organizer on venues (organizer_id) where organizer_id is not null;

-- Append-only: nothing here is ever changed or removed.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  action text not null,
  organizer_id integer,
  subject_type text not null,
  subject_id text not null,
  -- Not show_id: the log is no part of a show.
  about_show_id integer,
  before jsonb,
  after jsonb,
  request_id text
);
create index audit_log_organizer on audit_log (organizer_id, id);
create index audit_log_subject on audit_log (subject_type, subject_id, id);

create function audit_log_keep() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger audit_log_keep before update or delete or truncate on audit_log
  for each statement execute function audit_log_keep();
