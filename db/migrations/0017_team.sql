-- Mails that a person waits for (0) go before those that come in tens of thousands (1).
alter table messages add column rank smallint not null default 0;
drop index messages_due;
create index messages_due on messages (rank, due_at) where state = 'queued';

-- What the outbox brings is written once, however often it is brought.
alter table audit_log add column outbox_key text unique;
create index audit_log_actor on audit_log (actor_id, id);

-- Somebody is asked, by mail, to work for an organizer. Only the digest of the mail's token is kept.
create table invitations (
  id integer generated always as identity primary key,
  organizer_id integer not null references organizers on delete cascade,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['organizer', 'finance', 'door']),
  token_hash text not null unique,
  invited_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create unique index invitations_open on invitations (organizer_id, lower(email))
  where accepted_at is null and revoked_at is null;

-- Keys with which programs act for an organizer. Random, so a plain digest of them tells nothing.
create table api_keys (
  id integer generated always as identity primary key,
  organizer_id integer not null references organizers on delete cascade,
  name text not null,
  scopes text[] not null,
  -- How it begins, to be recognized by.
  prefix text not null,
  key_hash text not null unique,
  -- The one before it was rotated, and how long that still works.
  old_key_hash text unique,
  old_key_until timestamptz,
  created_by text not null,
  created_at timestamptz not null default now(),
  rotated_at timestamptz,
  expires_at timestamptz,
  last_used_at timestamptz
);
create index api_keys_organizer on api_keys (organizer_id, id);
