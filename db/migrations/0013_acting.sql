-- Requests of roles say who acts, and by which HTTP request. The commit leaves it in the outbox, for the audit log.
alter type settle_request add attribute actor jsonb, add attribute request_id text;
alter type change_request add attribute actor jsonb, add attribute request_id text;
