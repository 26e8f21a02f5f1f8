-- The seats that a booking has, each with the number of its place: that of the ticket, where there are tickets already.
create or replace function booking_seats(p_show integer, c claims)
returns table (number integer, tier smallint, seat integer)
language sql stable as $$
  select t.number::integer, t.tier, t.seat
  from (
    -- The limit, above what a booking may have, keeps the planner from the index of live seats, which holds all of the show's.
    select * from tickets x where x.show_id = p_show and x.claim_id = c.id limit 256
  ) as t
  where c.state = 'confirmed' and t.seat is not null and t.canceled_at is null
  union all
  select l.number::integer, l.tier, l.seat
  from (
    select o.tier, o.seat, sum(o.quantity) over (order by o.n) as number
    from unnest(c.lines) with ordinality as o (tier, seat, quantity, price, n)
  ) as l
  where c.state <> 'confirmed' and l.seat is not null
$$;
