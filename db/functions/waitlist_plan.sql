-- Who is to be offered how much, now: tier by tier, in order, each as much as it would take of what those before left. One who
-- can't be served is passed over and keeps its place. At most `p_limit` offers a tier.
-- The allocator asks it what to offer, and waitlist_judge, under the show's lock, whether that still holds.
create or replace function waitlist_plan(p_show shows, p_now timestamptz, p_limit integer)
returns table (id uuid, tier smallint, quantity integer, customer_hash uuid)
language plpgsql stable
set enable_seqscan = off
as $$
declare
  v_tier record;
  v_entry record;
  v_left integer;
  v_made integer;
  -- What this plan gives, by customer.
  v_given jsonb := '{}';
  v_allowed integer;
begin
  if p_show.waitlist_paused or p_show.status <> 'published' or p_now < p_show.sale_opens_at
    or p_now >= coalesce(p_show.sale_closes_at, p_show.ends_at) then
    return;
  end if;
  for v_tier in
    select s.tier, s.capacity - s.held - s.pending - s.sold as free
    from stock s
    join tiers t on t.show_id = s.show_id and t.tier = s.tier
    where s.show_id = p_show.id and s.waitlist_floor > 0
      and s.capacity - s.held - s.pending - s.sold >= s.waitlist_floor
      and p_now >= coalesce(t.sale_opens_at, '-infinity') and p_now < coalesce(t.sale_closes_at, 'infinity')
    order by s.tier
  loop
    v_left := v_tier.free;
    v_made := 0;
    for v_entry in
      select e.id, e.quantity, e.all_or_nothing, e.customer_hash
      from waitlist_entries e
      where e.show_id = p_show.id and e.tier = v_tier.tier and e.state = 'waiting'
      order by e.position
    loop
      exit when v_left = 0 or v_made = p_limit;
      v_allowed := case when p_show.customer_limit is not null then
        p_show.customer_limit - waitlist_have(p_show.id, v_entry.customer_hash)
          - coalesce((v_given ->> v_entry.customer_hash::text)::integer, 0) end;
      id := v_entry.id;
      tier := v_tier.tier;
      customer_hash := v_entry.customer_hash;
      quantity := waitlist_takes(v_entry.quantity, v_entry.all_or_nothing, v_allowed, v_left);
      continue when quantity = 0;
      return next;
      v_left := v_left - quantity;
      v_made := v_made + 1;
      v_given := v_given || jsonb_build_object(
        customer_hash::text, coalesce((v_given ->> customer_hash::text)::integer, 0) + quantity);
    end loop;
  end loop;
end
$$;
