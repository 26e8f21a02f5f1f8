-- Attempts to run a batch whose connection was lost. A network that comes back may still deliver such a statement, long after
-- its requests were decided by another attempt, or refused: batch_decide lets none of these do anything. Kept for a day.
create table voided_attempts (
  show_id integer not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (show_id, id)
);
