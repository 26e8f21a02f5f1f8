-- Ends the claims whose clock has run out: the oldest `p_limit`, and all of `p_wanted` that are due (seats that
-- somebody asks for must be free at once, however many claims are due).
-- Runs under the show's lock. Returns the seats that became free, and how many claims ended.
create or replace function claims_expire(
  p_show integer, p_now timestamptz, p_limit integer, p_wanted uuid[],
  out freed integer[], out ended integer
)
language plpgsql as $$
declare
  v_due uuid[];
begin
  select array_agg(due.id) into v_due
  from (
    (select c.id from claims c
     where c.show_id = p_show and c.expires_at <= p_now
     order by c.expires_at limit p_limit)
    union
    select c.id from unnest(p_wanted) as w (id)
    cross join lateral (select id, expires_at from claims where show_id = p_show and id = w.id limit 1) as c
    where c.expires_at <= p_now
  ) as due;
  ended := coalesce(cardinality(v_due), 0);
  freed := '{}';
  if ended > 0 then
    freed := claims_end(p_show, v_due, 'expired', p_now, 'clock');
  end if;
end
$$;
