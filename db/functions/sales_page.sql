-- What a run of a show's claims, in the order of their ids, has come to: those after `p_after`, up to `p_until` or, where
-- that is null, `p_limit` of them. Ids begin with the time they were made at, so a run is a while of the sale.
-- Times come as Unix seconds: the start of a bucket of `p_width`, or of a minute after `p_recent`.
-- Answer: {last, count, live, orders, pending, canceled, sold: [[at, orders, tickets, revenue]], recent: likewise,
-- holds: [[at, made, bought, open]], sizes: [[tickets, orders]], tiers: [[tier, tickets, value]], captured, refunded}.
create or replace function sales_page(
  p_show integer, p_after uuid, p_until uuid, p_limit integer, p_width interval, p_recent timestamptz
) returns json
language sql stable
set enable_seqscan = off
set jit = off
as $$
  with clock as (
    select greatest(onsale_clock(), st.decided_at) as now from show_state st where st.show_id = p_show
  ), claim as materialized (
    select c.id, c.kind, c.state, c.quantity, c.total, c.confirmed_at,
           -- A hold whose clock has run out is over, though nobody has tidied it yet.
           c.state in ('held', 'pending') and (c.expires_at is null or c.expires_at > clock.now) as live,
           c.created_at, c.booked_at is null or c.booked_at > c.created_at as was_hold,
           case when c.confirmed_at is not null then (select sum(l.quantity) from unnest(c.lines) as l) end as places
    from clock, claims c
    where c.show_id = p_show and c.id > p_after and (p_until is null or c.id <= p_until)
    order by c.id
    limit case when p_until is null then p_limit end
  ), bounds as (
    select (select id from claim order by id desc limit 1) as last, (select count(*) from claim) as count
  ), sold as (
    select extract(epoch from date_bin(p_width, confirmed_at, 'epoch'))::bigint as at,
           count(*) as orders, sum(places) as tickets, sum(total) as revenue
    from claim where confirmed_at is not null group by 1
  ), recent as (
    select extract(epoch from date_trunc('minute', confirmed_at))::bigint as at,
           count(*) as orders, sum(places) as tickets, sum(total) as revenue
    from claim where confirmed_at >= p_recent group by 1
  ), hold as (
    select extract(epoch from date_bin(p_width, created_at, 'epoch'))::bigint as at,
           count(*) as made, count(confirmed_at) as bought, count(*) filter (where live) as open
    from claim where was_hold and kind = 'sale' group by 1
  ), size as (
    select quantity as tickets, count(*) as orders from claim where state = 'confirmed' group by 1
  ), tier as (
    select t.tier, count(*) as tickets, sum(t.price) as value
    from bounds b, tickets t
    where t.show_id = p_show and t.claim_id > p_after and t.claim_id <= coalesce(p_until, b.last)
      and t.canceled_at is null
    group by 1
  )
  select json_build_object(
    'last', b.last, 'count', b.count,
    'live', (select count(*) from claim where live and kind = 'sale'),
    'orders', (select count(*) from claim where state = 'confirmed'),
    'pending', (select count(*) from claim where live and state = 'pending'),
    'canceled', (select count(*) from claim where state = 'canceled' and confirmed_at is not null),
    'sold', (select coalesce(json_agg(json_build_array(at, orders, tickets, revenue)), '[]') from sold),
    'recent', (select coalesce(json_agg(json_build_array(at, orders, tickets, revenue)), '[]') from recent),
    'holds', (select coalesce(json_agg(json_build_array(at, made, bought, open)), '[]') from hold),
    'sizes', (select coalesce(json_agg(json_build_array(tickets, orders)), '[]') from size),
    'tiers', (select coalesce(json_agg(json_build_array(tier, tickets, value)), '[]') from tier),
    'captured', (
      select coalesce(sum(p.amount), 0) from payments p
      where p.show_id = p_show and p.claim_id > p_after and p.claim_id <= coalesce(p_until, b.last)
        and p.state = 'captured'),
    'refunded', (
      select coalesce(sum(r.amount), 0) from refunds r
      where r.show_id = p_show and r.claim_id > p_after and r.claim_id <= coalesce(p_until, b.last)
        and r.state <> 'failed'))
  from bounds b
$$;
