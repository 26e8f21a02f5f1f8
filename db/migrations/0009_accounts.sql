-- Accounts of people who sign in. better-auth reads and writes the first five tables (server/accounts/auth.ts maps its names
-- to these); none of it is show data.

create table accounts (
  id text primary key,
  name text not null,
  -- In lower case.
  email text not null unique check (email = lower(email)),
  -- Whether the person has shown to read this address's mail. Only then it says who they are.
  email_verified boolean not null default false,
  image text,
  username text unique check (username = lower(username)),
  two_factor_enabled boolean not null default false,
  -- May do everything, everywhere.
  administrator boolean not null default false,
  -- Can't sign in, and has no sessions.
  disabled boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index accounts_latest on accounts (created_at desc, id desc);

-- A password hash for each account.
create table account_credentials (
  id text primary key,
  account_id text not null references accounts on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (provider_id, provider_account_id)
);
create index account_credentials_account on account_credentials (account_id);

-- What a browser's cookie or a client's bearer token stands for. A token is of use only with its signature (SECRET_KEY).
create table account_sessions (
  id text primary key,
  account_id text not null references accounts on delete cascade,
  token text not null unique,
  kind text not null default 'browser' check (kind in ('browser', 'token')),
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index account_sessions_account on account_sessions (account_id);
create index account_sessions_end on account_sessions (expires_at);

-- What a link in a mail stands for, and codes that were used. Identifiers are digests.
create table account_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index account_verifications_identifier on account_verifications (identifier);
create index account_verifications_end on account_verifications (expires_at);

-- Secrets of authenticator apps and backup codes, encrypted.
create table account_two_factors (
  id text primary key,
  account_id text not null unique references accounts on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_count integer not null default 0,
  locked_until timestamptz
);

-- Tries to sign in and mails asked for, by keyed digests of who and from where: after some, the next has to wait, on every
-- node.
create table account_attempts (
  kind text not null,
  key uuid not null,
  count integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null,
  primary key (kind, key)
);
create index account_attempts_last on account_attempts (last_at);
