-- Every mail to send or sent. None of it is show data: rows of all shows lie together, found by what they are about.

-- kept: there is no mail server; it can be read in the local mailbox.
create type message_state as enum ('queued', 'sent', 'failed', 'kept');

create table messages (
  id bigint generated always as identity primary key,
  -- Which template words it: see server/messages/templates.
  kind text not null,
  state message_state not null default 'queued',
  to_address text not null,
  to_name text,
  language text not null default 'en',
  -- What the template is filled with; null until it is looked up, right before sending.
  data jsonb,
  -- The line that mail programs show; null until it was sent or kept.
  headline text,
  -- What it is about: 'booking' and its id, 'account' and its id …
  subject_type text,
  subject_id text,
  -- What was told once is not told again.
  dedupe_key text unique,
  attempts smallint not null default 0,
  last_error text,
  -- When it may be tried; while it is being tried, when somebody else may.
  due_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index messages_due on messages (due_at) where state = 'queued';
create index messages_subject on messages (subject_type, subject_id, id);
create index messages_address on messages (lower(to_address), id);
