-- Refunds that are still asked for: few, and looked for every few seconds.
create index refunds_unsettled on refunds (show_id, created_at) where state = 'requested';
