-- The life of a claim as a total table: what an event makes of a state, or the code of its refusal.
-- The same table stands in server/inventory/life.ts; a test compares them cell by cell.
create or replace function claim_next(p_state claim_state, p_event text)
returns table (next_state claim_state, code text)
language sql immutable parallel safe as $$
  select cell.next_state, cell.code
  from (values
    ('held'::claim_state, 'change',   'held'::claim_state, null),
    ('held',              'extend',   'held',              null),
    ('held',              'release',  'canceled',          null),
    ('held',              'book',     'pending',           null),
    ('held',              'purchase', 'confirmed',         null),
    ('held',              'await',    null,                'not_booked'),
    ('held',              'confirm',  null,                'not_booked'),
    ('held',              'cancel',   'canceled',          null),
    ('held',              'expire',   'expired',           null),
    ('pending',           'change',   null,                'already_booked'),
    ('pending',           'extend',   null,                'already_booked'),
    ('pending',           'release',  null,                'already_booked'),
    ('pending',           'book',     null,                'already_booked'),
    ('pending',           'purchase', null,                'already_booked'),
    ('pending',           'await',    'pending',           null),
    ('pending',           'confirm',  'confirmed',         null),
    ('pending',           'cancel',   'canceled',          null),
    ('pending',           'expire',   'expired',           null),
    ('confirmed',         'change',   null,                'already_booked'),
    ('confirmed',         'extend',   null,                'already_booked'),
    ('confirmed',         'release',  null,                'already_booked'),
    ('confirmed',         'book',     null,                'already_booked'),
    ('confirmed',         'purchase', null,                'already_booked'),
    ('confirmed',         'await',    null,                'already_booked'),
    ('confirmed',         'confirm',  'confirmed',         null),
    ('confirmed',         'cancel',   'canceled',          null),
    ('confirmed',         'expire',   'confirmed',         null),
    ('canceled',          'change',   null,                'hold_released'),
    ('canceled',          'extend',   null,                'hold_released'),
    ('canceled',          'release',  'canceled',          null),
    ('canceled',          'book',     null,                'hold_released'),
    ('canceled',          'purchase', null,                'hold_released'),
    ('canceled',          'await',    null,                'booking_canceled'),
    ('canceled',          'confirm',  null,                'booking_canceled'),
    ('canceled',          'cancel',   'canceled',          null),
    ('canceled',          'expire',   'canceled',          null),
    ('expired',           'change',   null,                'hold_expired'),
    ('expired',           'extend',   null,                'hold_expired'),
    ('expired',           'release',  'expired',           null),
    ('expired',           'book',     null,                'hold_expired'),
    ('expired',           'purchase', null,                'hold_expired'),
    ('expired',           'await',    null,                'hold_expired'),
    -- Only by taking the same places again, in the same commit.
    ('expired',           'confirm',  'confirmed',         null),
    ('expired',           'cancel',   'expired',           null),
    ('expired',           'expire',   'expired',           null)
  ) as cell (state, event, next_state, code)
  where cell.state = p_state and cell.event = p_event
$$;
