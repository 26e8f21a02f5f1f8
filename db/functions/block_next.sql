-- The life of a block, which is no hold and no booking: as claim_next has it for all other claims. The same table stands in
-- server/inventory/life.ts; a test compares them cell by cell.
create or replace function block_next(p_state claim_state, p_event text)
returns table (next_state claim_state, code text)
language sql immutable parallel safe as $$
  select cell.next_state, cell.code
  from (values
    ('held'::claim_state, 'change',   'held'::claim_state, null),
    ('held',              'release',  'canceled',          null),
    ('held',              'sell',     'held',              null),
    ('held',              'expire',   'held',              null),
    ('canceled',          'change',   null,                'block_released'),
    ('canceled',          'release',  'canceled',          null),
    ('canceled',          'sell',     null,                'block_released'),
    ('canceled',          'expire',   'canceled',          null)
  ) as cell (state, event, next_state, code)
  where cell.state = p_state and cell.event = p_event
  union all
  select null, case when p_event in ('extend', 'book', 'purchase') then 'hold_not_found' else 'booking_not_found' end
  where p_event not in ('change', 'release', 'sell', 'expire')
$$;
