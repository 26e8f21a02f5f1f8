-- Whether anybody waits for a show, or has an offer.
create or replace function waitlist_is_live(p_show integer) returns boolean
language sql stable
set enable_seqscan = off
as $$
  select exists (select from waitlist_entries e where e.show_id = p_show and e.state = 'waiting')
    or exists (select from waitlist_entries e where e.show_id = p_show and e.state = 'offered')
$$;
