-- What a role did to a claim, as the outbox carries it to the audit log.
create or replace function audit_effect(
  p_now timestamptz, p_actor jsonb, p_request_id text, p_action text, p_claim uuid, p_before jsonb, p_after jsonb
) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'type', 'audit', 'at', p_now, 'actor', p_actor, 'requestId', p_request_id, 'action', p_action, 'claimId', p_claim,
    'before', p_before, 'after', p_after)
$$;
