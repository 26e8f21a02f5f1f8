-- Tells of a booking, or of some of its tickets, that was canceled just now; null means all of them.
create or replace function claims_canceled_effect(d settle_decision, p_tickets smallint[]) returns jsonb
language sql immutable as $$
  select jsonb_build_object(
    'type', 'canceled', 'claimId', (d.request).id, 'tickets', p_tickets, 'reason', (d.request).reason)
$$;
