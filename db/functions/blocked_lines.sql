-- What a booking takes of a block (all of it, where it names no places) at today's prices, tiers first, and what the block
-- keeps; or the code of the refusal.
create or replace function blocked_lines(
  p_show integer, b claims, r sell_request, out code text, out detail jsonb, out sold claim_line[], out kept claim_line[]
)
language plpgsql stable as $$
declare
  v_all constant boolean := r.seats is null and r.tiers is null;
  v_missing integer[];
  v_short record;
begin
  v_missing := array(
    select w from unnest(r.seats) as w
    where w not in (select l.seat from unnest(b.lines) as l where l.seat is not null));
  select w.tier, coalesce(h.quantity, 0) as available into v_short
  from (select x.tier, sum(x.quantity) as quantity from unnest(r.tiers, r.quantities) as x (tier, quantity) group by x.tier) as w
  left join (
    select l.tier, sum(l.quantity) as quantity from unnest(b.lines) as l where l.seat is null group by l.tier
  ) as h on h.tier = w.tier
  where w.quantity > coalesce(h.quantity, 0)
  limit 1;
  if cardinality(v_missing) > 0 or found then
    code := 'places_not_blocked';
    detail := case
      when cardinality(v_missing) > 0 then jsonb_build_object('seats', v_missing)
      else jsonb_build_object('tier', v_short.tier, 'available', v_short.available)
    end;
    return;
  end if;

  select array_agg((l.tier, l.seat, l.quantity, case when r.free then 0 else t.price end)::claim_line
                   order by l.seat is not null, l.n) into sold
  from (
    select o.tier, o.seat, o.quantity, o.n from unnest(b.lines) with ordinality as o (tier, seat, quantity, price, n)
    where v_all or o.seat = any (r.seats)
    union all
    select x.tier, null, x.quantity, x.n from unnest(r.tiers, r.quantities) with ordinality as x (tier, quantity, n)
  ) as l
  join tiers t on t.show_id = p_show and t.tier = l.tier
  where l.quantity > 0;

  select coalesce(array_agg((l.tier, l.seat, l.quantity, l.price)::claim_line order by l.n), '{}') into kept
  from (
    select o.tier, o.seat, o.price, o.n,
           case when o.seat is not null then 1
             -- A tier may have two lines, of before and after its price was changed: the first ones go first.
             else least(o.quantity, sum(o.quantity) over (partition by o.tier, o.seat is null order by o.n) - coalesce((
               select sum(x.quantity) from unnest(r.tiers, r.quantities) as x (tier, quantity) where x.tier = o.tier), 0))
           end::integer as quantity
    from unnest(b.lines) with ordinality as o (tier, seat, quantity, price, n)
    where not v_all and (o.seat is null or o.seat <> all (coalesce(r.seats, '{}')))
  ) as l
  where l.quantity > 0;
end
$$;
