-- What is counted by a hash is found by the hash alone. While these began with the show, a planner that knew nothing of the
-- table yet found both equally good for either count, and read all live claims of the show for each order of a batch.
drop index claims_unpaid_by_client;
drop index claims_unpaid_by_address;
create index claims_unpaid_by_client on claims (client_hash) where state in ('held', 'pending');
create index claims_unpaid_by_address on claims (address_hash) where state in ('held', 'pending');
