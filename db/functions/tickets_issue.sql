-- Writes the tickets of claims that have just become confirmed: one a place, numbered in the order of the lines.
create or replace function tickets_issue(p_show integer, p_claims uuid[]) returns void
language sql as $$
  insert into tickets (show_id, claim_id, number, tier, seat, price, name)
  select p_show, place.id, place.number, place.tier, place.seat, place.price, place.names[place.number]
  from (
    select c.id, c.names, l.tier, l.seat, l.price, row_number() over (partition by c.id order by l.n) as number
    from unnest(p_claims) as i (id)
    cross join lateral (
      select id, names, lines from claims where show_id = p_show and id = i.id limit 1
    ) as c,
    unnest(c.lines) with ordinality as l (tier, seat, quantity, price, n), generate_series(1, l.quantity)
  ) as place
$$;
