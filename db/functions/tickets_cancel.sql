-- Cancels tickets of a confirmed claim (null: all) and gives their places back, exactly once: a ticket that is canceled
-- already is passed over. When no live ticket is left, the claim is canceled.
-- Runs under the show's lock. Returns the seats that became free and the price of what was canceled.
create or replace function tickets_cancel(
  p_show integer, p_claim uuid, p_numbers smallint[], p_now timestamptz, p_reason text,
  out freed integer[], out price bigint
)
language plpgsql as $$
begin
  with canceled as (
    update tickets t
    set canceled_at = p_now
    where t.show_id = p_show and t.claim_id = p_claim and t.canceled_at is null
      and (p_numbers is null or t.number = any (p_numbers))
    returning t.tier, t.seat, t.price
  ), back as (
    update show_seats s
    set claim_id = null
    from canceled c, seats_of(p_show, array[c.seat]) as found
    where s.ctid = found.at and s.claim_id = p_claim
    returning s.seat
  ), counted as (
    update stock s
    set sold = s.sold - c.quantity
    from (select canceled.tier, count(*) as quantity from canceled group by canceled.tier) as c
    where s.show_id = p_show and s.tier = c.tier
  ), claim as (
    update claims c
    set quantity = c.quantity - gone.quantity,
        state = case when c.quantity = gone.quantity then 'canceled'::claim_state else c.state end,
        ended_at = case when c.quantity = gone.quantity then p_now end,
        end_reason = case when c.quantity = gone.quantity then p_reason end
    from (select count(*)::integer as quantity from canceled) as gone
    where c.show_id = p_show and c.id = p_claim and gone.quantity > 0
  )
  select coalesce((select array_agg(back.seat) from back), '{}'), coalesce(sum(canceled.price), 0)
  into freed, price
  from canceled;
end
$$;
