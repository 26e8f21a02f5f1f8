-- The books of the payment simulator, as a real provider keeps its own: nothing else reads or writes them. Payments that
-- are answered at once (tok_approve, tok_decline) leave no row here.

create table simulator_payments (
  -- Ours: the name of the payment and the key that makes authorizing it idempotent.
  reference text primary key,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  token text not null,
  state text not null check (state in ('action_required', 'processing', 'captured', 'failed', 'voided')),
  return_url text,
  created_at timestamptz not null default clock_timestamp(),
  -- When it was paid or failed.
  settled_at timestamptz,
  -- When its webhook is to be sent next; null while there is none to send.
  due_at timestamptz,
  -- Times it was sent.
  attempts integer not null default 0
);
create index simulator_payments_due on simulator_payments (due_at) where due_at is not null;

create table simulator_refunds (
  reference text not null,
  key text not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null default clock_timestamp(),
  primary key (reference, key)
);
