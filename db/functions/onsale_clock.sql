-- The one clock of the sale. Tests replace this function; nothing else may ask for the time of a decision.
create or replace function onsale_clock() returns timestamptz
  language sql volatile parallel safe
  return clock_timestamp();
