-- The rows of some seats of a show, looked up one by one by their whole key; unknown seats are left out. `at` is the row's
-- place, for updates by ctid: stable, because only the holder of the show's lock writes these rows.
-- The limit keeps the planner from turning the look-up around into a scan of all the show's seats.
create or replace function seats_of(p_show integer, p_seats integer[])
returns table (seat integer, tier smallint, claim_id uuid, at tid)
language sql stable as $$
  select s.seat, s.tier, s.claim_id, s.at
  from unnest(p_seats) as w (seat)
  cross join lateral (
    select x.seat, x.tier, x.claim_id, x.ctid as at from show_seats x where x.show_id = p_show and x.seat = w.seat limit 1
  ) as s
$$;
