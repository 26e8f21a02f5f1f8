/** API keys: shown once, within their scopes, rotated without a gap, gone at once. */
import { expect, it } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin } from '../support/doors.ts';
import { startTeams } from './support.ts';

const { database } = await createTestDatabase();
const { send } = await startTeams(database, { environment: { ORGANIZER_SIGNUP: 'open' } });

async function newOrganizer() {
  const boss = await makeAccount(database);
  const { json } = await send(boss.bearer, 'POST', '/organizers', { name: 'Aurora' });
  return { boss, id: json.id as number, keys: `/organizers/${json.id}/keys` };
}
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const newEvent = (organizerId: number) => ({ title: 'Night', category: 'rock', organizerId });

it('shows a key once and keeps only its digest', async () => {
  const { boss, keys, id } = await newOrganizer();
  const made = await send(boss.bearer, 'POST', keys, { name: 'Till', scopes: ['events.write'] });
  expect(made.status).toBe(201);
  expect(made.json.key).toMatch(/^onsale_[\w-]{43}$/);
  expect(made.json.key.startsWith(made.json.prefix)).toBe(true);
  const { json } = await send(boss.bearer, 'GET', keys);
  expect(json.items).toMatchObject([
    { id: made.json.id, name: 'Till', scopes: ['events.write'], lastUsedAt: null, expiresAt: null },
  ]);
  expect(json.items[0].key).toBeUndefined();
  const { rows } = await database.pool.query('select k::text from api_keys k where organizer_id = $1', [id]);
  const log = await database.pool.query('select l::text from audit_log l where organizer_id = $1', [id]);
  expect(JSON.stringify([rows, log.rows])).not.toContain(made.json.key);
});

it('lets a key do what its scopes say, for its organizer and nobody else', async () => {
  const mine = await newOrganizer();
  const other = await newOrganizer();
  const made = await send(mine.boss.bearer, 'POST', mine.keys, { name: 'Till', scopes: ['events.write'] });
  const key = bearer(made.json.key);
  expect((await send(key, 'POST', '/events', newEvent(mine.id))).status).toBe(201);
  expect((await send(key, 'POST', '/events', newEvent(other.id))).status).toBeGreaterThanOrEqual(403);
  expect((await send(key, 'GET', mine.keys)).status).toBe(403);
  expect((await send(key, 'GET', `/organizers/${other.id}`)).status).toBeOneOf([403, 404]);
  const { rows } = await database.pool.query(
    "select actor_kind, actor_id, actor_name from audit_log where organizer_id = $1 and action = 'event.created'",
    [mine.id],
  );
  expect(rows).toEqual([{ actor_kind: 'key', actor_id: String(made.json.id), actor_name: 'Till' }]);
  const used = await send(mine.boss.bearer, 'GET', mine.keys);
  expect(Date.parse(used.json.items[0].lastUsedAt)).toBeGreaterThan(Date.now() - 60_000);
});

it('notes at most once a minute that a key is used', async () => {
  const { boss, keys } = await newOrganizer();
  const { json } = await send(boss.bearer, 'POST', keys, { name: 'Till', scopes: ['organizer.read'] });
  const usedAt = async () => (await send(boss.bearer, 'GET', keys)).json.items[0].lastUsedAt;
  await send(bearer(json.key), 'GET', '/organizers');
  const first = await usedAt();
  await send(bearer(json.key), 'GET', '/organizers');
  expect(await usedAt()).toBe(first);
  await database.pool.query("update api_keys set last_used_at = now() - interval '2 minutes' where id = $1", [
    json.id,
  ]);
  await send(bearer(json.key), 'GET', '/organizers');
  expect(Date.parse(await usedAt())).toBeGreaterThanOrEqual(Date.parse(first));
});

it('hands on no more than whoever makes or rotates a key may do', async () => {
  const { boss, keys } = await newOrganizer();
  const small = await send(boss.bearer, 'POST', keys, { name: 'Small', scopes: ['keys.write'] });
  const big = await send(boss.bearer, 'POST', keys, { name: 'Big', scopes: ['bookings.refund'] });
  const asSmall = bearer(small.json.key);
  expect(await send(asSmall, 'POST', keys, { name: 'More', scopes: ['bookings.refund'] })).toMatchObject({
    status: 403,
    json: { code: 'scope_not_yours', detail: expect.stringContaining('bookings.refund') },
  });
  expect((await send(asSmall, 'POST', `${keys}/${big.json.id}/rotate`, {})).status).toBe(403);
  expect((await send(asSmall, 'POST', keys, { name: 'Same', scopes: ['keys.write'] })).status).toBe(201);
});

it('says what is wrong with a key', async () => {
  const { boss, keys } = await newOrganizer();
  const good = { name: 'Till', scopes: ['events.write'] };
  for (const bad of [
    {},
    { ...good, scopes: [] },
    { ...good, scopes: ['everything'] },
    { ...good, scopes: ['platform.audit'] },
    { ...good, name: ' ' },
    { ...good, expiresAt: 'tomorrow' },
    { ...good, expiresAt: '2020-01-01T00:00:00Z' },
  ])
    expect([bad, (await send(boss.bearer, 'POST', keys, bad)).json.code]).toEqual([bad, 'invalid_request']);
  expect((await send(asAdmin, 'POST', '/organizers/999999/keys', good)).json.code).toBe(
    'organizer_not_found',
  );
  expect((await send(boss.bearer, 'POST', `${keys}/999999/rotate`, {})).json.code).toBe('key_not_found');
});

it('rotates with an overlap, and ends keys at once', async () => {
  const { boss, keys } = await newOrganizer();
  const { json: first } = await send(boss.bearer, 'POST', keys, { name: 'Till', scopes: ['organizer.read'] });
  const works = async (key: string) => (await send(bearer(key), 'GET', '/organizers')).status;
  const rotated = await send(boss.bearer, 'POST', `${keys}/${first.id}/rotate`, { overlapHours: 2 });
  const { json: second } = rotated;
  expect(Date.parse(second.oldKeyUntil) - Date.now()).toBeGreaterThan(7_000_000);
  expect([await works(first.key), await works(second.key)]).toEqual([200, 200]);
  await database.pool.query('update api_keys set old_key_until = now() where id = $1', [first.id]);
  expect([await works(first.key), await works(second.key)]).toEqual([401, 200]);
  const { json: third } = await send(boss.bearer, 'POST', `${keys}/${first.id}/rotate`, { overlapHours: 0 });
  expect([await works(second.key), await works(third.key)]).toEqual([401, 200]);
  const stranger = (await newOrganizer()).boss;
  expect((await send(stranger.bearer, 'DELETE', `${keys}/${first.id}`)).status).toBe(404);
  expect((await send(boss.bearer, 'DELETE', `${keys}/${first.id}`)).status).toBe(204);
  expect(await works(third.key)).toBe(401);
});

it('ends a key at its time', async () => {
  const { boss, keys } = await newOrganizer();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const body = { name: 'Till', scopes: ['organizer.read'], expiresAt };
  const { json } = await send(boss.bearer, 'POST', keys, body);
  expect(json.expiresAt).toBe(expiresAt);
  expect((await send(bearer(json.key), 'GET', '/organizers')).status).toBe(200);
  await database.pool.query('update api_keys set expires_at = now() where id = $1', [json.id]);
  expect((await send(bearer(json.key), 'GET', '/organizers')).status).toBe(401);
});
