-- Takes the places of an expired claim again, all or none, as sold. The lines and prices stay as they were.
-- Also where people wait for the tier: this customer had the places before them, and the money was on its way. What is on
-- offer to somebody already is not free, and stays theirs.
-- Runs under the show's lock. Returns whether it could.
create or replace function claims_retake(p_show integer, p_claim uuid, p_lines claim_line[]) returns boolean
language plpgsql as $$
declare
  v_seats integer[];
begin
  if exists (
    select from (select l.tier, sum(l.quantity) as wanted from unnest(p_lines) as l group by l.tier) as demand
    left join stock s on s.show_id = p_show and s.tier = demand.tier
    where s.tier is null or demand.wanted > s.capacity - s.held - s.pending - s.sold
  ) then
    return false;
  end if;
  select array_agg(l.seat) into v_seats from unnest(p_lines) as l where l.seat is not null;
  if v_seats is not null then
    -- Free, and still of the tier that was paid for.
    if (select count(*) from seats_of(p_show, v_seats) as s
        join unnest(p_lines) as l on l.seat = s.seat and l.tier = s.tier
        where s.claim_id is null) < cardinality(v_seats) then
      return false;
    end if;
    update show_seats s set claim_id = p_claim
    from seats_of(p_show, v_seats) as found where s.ctid = found.at;
  end if;
  update stock s set sold = s.sold + demand.wanted
  from (select l.tier, sum(l.quantity) as wanted from unnest(p_lines) as l group by l.tier) as demand
  where s.show_id = p_show and s.tier = demand.tier;
  update waitlist_entries set state = 'bought' where show_id = p_show and id = p_claim and state = 'expired';
  return true;
end
$$;
