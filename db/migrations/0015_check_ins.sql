-- The door. Every attempt to come in is a row of scans, whatever came of it; who is in is a row of check_ins.

create type scan_outcome as enum (
  'admitted', 'already_used', 'canceled', 'not_paid', 'wrong_show', 'unknown_ticket', 'bad_signature',
  -- A device that was offline turned the ticket away, though it is good.
  'turned_away'
);

-- One row a ticket that was used: the key is what lets only the first use win. Never deleted: an undone one has 0 people.
create table check_ins (
  show_id integer not null,
  claim_id uuid not null,
  number smallint not null,
  tier smallint not null,
  -- People let in so far; a ticket that admits several may be shown several times.
  people smallint not null check (people >= 0),
  -- Of the first use that counts: when, where and by whom.
  at timestamptz not null,
  device text not null,
  by_name text not null,
  scan_id uuid not null,
  changed_at timestamptz not null,
  primary key (show_id, claim_id, number)
);
create index check_ins_changed on check_ins (show_id, changed_at);

create table scans (
  show_id integer not null,
  -- Made by the device, so that a scan that is sent twice is one.
  id uuid not null,
  -- Null where the code names no ticket of this show.
  claim_id uuid,
  number smallint,
  -- Of the code, which is a secret of its holder.
  code_digest uuid not null,
  outcome scan_outcome not null,
  -- The show that a code of another one is for.
  other_show_id integer,
  -- People that this scan let in.
  people smallint not null,
  -- When it was scanned, as far as the device's clock goes, and when we heard of it.
  at timestamptz not null,
  recorded_at timestamptz not null,
  device text not null,
  by_id text,
  by_name text not null,
  -- What the device told the person while it was offline; null: it waited for our answer.
  told scan_outcome check (told in ('admitted', 'turned_away')),
  -- What it told differs from what we say: a person has to look at it.
  conflict boolean not null,
  undone_at timestamptz,
  undone_by text,
  primary key (show_id, id)
);
create index scans_recorded on scans (show_id, recorded_at, id);
create index scans_conflicts on scans (show_id, recorded_at, id) where conflict;
create index scans_of_ticket on scans (show_id, claim_id, number) where people > 0;
