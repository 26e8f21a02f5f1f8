-- Takes the places that were judged to be sold out of a block, and makes the booking that has them now.
-- Runs under the show's lock. Returns the seats of the booking.
create or replace function blocked_move(
  p_show shows, p_now timestamptz, b claims, r sell_request, p_sold claim_line[], p_kept claim_line[], p_number integer
) returns integer[]
language plpgsql as $$
declare
  v_seats integer[] := array(select l.seat from unnest(p_sold) as l where l.seat is not null);
  v_moved integer;
begin
  update claims set
    -- What it had last stays with a block that is over.
    lines = case when cardinality(p_kept) = 0 then b.lines else p_kept end,
    quantity = case when cardinality(p_kept) = 0 then b.quantity else (select sum(l.quantity) from unnest(p_kept) as l) end,
    total = case when cardinality(p_kept) = 0 then b.total
                 else (select sum(l.quantity * l.price) from unnest(p_kept) as l) end,
    state = case when cardinality(p_kept) = 0 then 'canceled'::claim_state else state end,
    ended_at = case when cardinality(p_kept) = 0 then p_now end,
    end_reason = case when cardinality(p_kept) = 0 then 'sold' end
  where show_id = p_show.id and id = b.id;

  insert into claims (
    show_id, id, kind, state, number, expires_at, lines, quantity, total, customer, customer_hash, names, book_key,
    book_fingerprint, code_seed, created_at, booked_at, confirmed_at
  )
  select p_show.id, r.id, 'sale', r.state, p_number,
         case when r.state = 'pending' then p_now + make_interval(secs => p_show.payment_seconds) end,
         p_sold, sum(l.quantity), sum(l.quantity * l.price), r.customer, r.customer_hash, r.names, r.key, r.fingerprint,
         r.code_seed, p_now, p_now, case when r.state = 'confirmed' then p_now end
  from unnest(p_sold) as l;

  update show_seats s set claim_id = r.id
  from seats_of(p_show.id, v_seats) as found where s.ctid = found.at and s.claim_id = b.id;
  get diagnostics v_moved = row_count;
  if v_moved <> cardinality(v_seats) then
    raise exception 'seats of a block changed owner under the lock of show %', p_show.id using errcode = 'XX000';
  end if;
  update stock s
  set held = s.held - moved.quantity,
      pending = s.pending + case when r.state = 'pending' then moved.quantity else 0 end,
      sold = s.sold + case when r.state = 'confirmed' then moved.quantity else 0 end
  from (select l.tier, sum(l.quantity) as quantity from unnest(p_sold) as l group by l.tier) as moved
  where s.show_id = p_show.id and s.tier = moved.tier;

  if r.state = 'confirmed' then
    perform tickets_issue(p_show.id, array[r.id]);
  end if;
  insert into payments (show_id, claim_id, number, provider, reference, state, amount, created_at, settled_at, action_url)
  select p_show.id, r.id, 1, m.provider, m.reference, m.state, m.amount, p_now,
         case when m.state in ('captured', 'failed') then p_now end, m.action_url
  from (select (r.payment).*) as m
  where m.provider is not null;
  return v_seats;
end
$$;
