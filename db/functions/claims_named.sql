-- The claims that a batch speaks of or whose seats it asks for: those of them that are due expire before it is decided.
create or replace function claims_named(
  p_show integer, p_settle json, p_change json, p_seats integer[]
) returns uuid[]
language sql stable as $$
  select array_agg(id)
  from (
    select (q ->> 'id')::uuid as id from json_array_elements(p_settle) as q
    union all
    select (q ->> 'id')::uuid from json_array_elements(p_change) as q
    union all
    select s.claim_id
    from seats_of(p_show, array_remove(p_seats, null) || array(
      select json_array_elements_text(q -> 'add_seats')::integer from json_array_elements(p_change) as q
      where json_typeof(q -> 'add_seats') = 'array'
    )) as s
    where s.claim_id is not null
  ) as named
$$;
