/** Organizers, their members and invitations, over HTTP. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin } from '../support/doors.ts';
import { startTeams, tokenOf } from './support.ts';

const { database } = await createTestDatabase();
const { send, lastLink } = await startTeams(database, { environment: { ORGANIZER_SIGNUP: 'open' } });
const invited = await startTeams(database);

const actionsOf = async (organizerId: number): Promise<string[]> => {
  const { rows } = await database.pool.query(
    'select action from audit_log where organizer_id = $1 order by id',
    [organizerId],
  );
  return rows.map(({ action }) => action);
};

async function newOrganizer() {
  const boss = await makeAccount(database);
  const { json } = await send(boss.bearer, 'POST', '/organizers', { name: 'Aurora Concerts' });
  return { boss, id: json.id as number, path: `/organizers/${json.id}` };
}

/** Somebody who was invited by mail and has accepted. */
async function newMember(organizer: Awaited<ReturnType<typeof newOrganizer>>, roles: string[]) {
  const account = await makeAccount(database);
  await send(organizer.boss.bearer, 'POST', `${organizer.path}/invitations`, { email: account.email, roles });
  const token = tokenOf(await lastLink(account.email));
  const { status } = await send(account.bearer, 'POST', '/invitations/accept', { token });
  expect(status).toBe(200);
  return account;
}

it('puts whoever makes an organizer in charge of it, at once', async () => {
  const boss = await makeAccount(database);
  const made = await send(boss.bearer, 'POST', '/organizers', { name: '  Aurora Concerts & Söhne ' });
  expect(made.status).toBe(201);
  expect(made.json).toMatchObject({ name: 'Aurora Concerts & Söhne', version: 1 });
  expect(made.json.slug).toMatch(/^aurora-concerts-sohne(-\d+)?$/);
  const { id } = made.json;
  expect(made.headers.get('location')).toBe(`/api/v1/organizers/${id}`);
  const mine = await send(boss.bearer, 'GET', '/organizers');
  expect(mine.json.items).toMatchObject([{ id, roles: ['organizer'] }]);
  expect((await send(boss.bearer, 'GET', `/organizers/${id}`)).headers.get('etag')).toBe('"1"');
  const { json } = await send(boss.bearer, 'GET', `/organizers/${id}/members`);
  expect(json.items).toMatchObject([{ accountId: boss.id, email: boss.email, roles: ['organizer'] }]);
  expect(await actionsOf(id)).toEqual(['organizer.created']);
});

it('lets only administrators make one by default, and only verified people otherwise', async () => {
  const someone = await makeAccount(database);
  const unverified = await makeAccount(database, { isVerified: false });
  const body = { name: 'New' };
  expect(await invited.send(someone.bearer, 'POST', '/organizers', body)).toMatchObject({
    status: 403,
    json: { code: 'forbidden', detail: expect.stringContaining('administrators') },
  });
  expect(await send(unverified.bearer, 'POST', '/organizers', body)).toMatchObject({
    status: 403,
    json: { detail: expect.stringContaining('Verify') },
  });
  expect((await send({}, 'POST', '/organizers', body)).status).toBe(401);
  expect((await invited.send(asAdmin, 'POST', '/organizers', body)).status).toBe(201);
});

it('says what is wrong with a body', async () => {
  for (const body of [{}, { name: ' ' }, { name: 'x'.repeat(121) }, { name: 'A', slug: 'Not a slug' }]) {
    const { status, json } = await send(asAdmin, 'POST', '/organizers', body);
    expect([status, json.code]).toEqual([400, 'invalid_request']);
  }
  const { path, boss } = await newOrganizer();
  const nowhere = { email: 'nobody', roles: ['door'] };
  for (const body of [
    nowhere,
    { email: 'a@example.com', roles: [] },
    { email: 'a@example.com', roles: ['king'] },
  ])
    expect((await send(boss.bearer, 'POST', `${path}/invitations`, body)).status).toBe(400);
});

it('changes an organizer by whoever has seen its version', async () => {
  const { boss, path, id } = await newOrganizer();
  const change = (version: string | undefined, body: object) =>
    send(boss.bearer, 'PATCH', path, body, version === undefined ? {} : { 'if-match': version });
  expect((await change(undefined, { name: 'A' })).status).toBe(428);
  expect((await change('"1"', { name: 'Aurora' })).json).toMatchObject({ name: 'Aurora', version: 2 });
  expect((await change('"1"', { name: 'B' })).status).toBe(412);
  const slug = `taken-${randomUUID()}`.slice(0, 14).replace(/-$/, '');
  await send(asAdmin, 'POST', '/organizers', { name: 'Other', slug });
  expect(await change('"2"', { slug })).toMatchObject({ status: 409, json: { code: 'slug_taken' } });
  const { rows } = await database.pool.query(
    "select before, after from audit_log where organizer_id = $1 and action = 'organizer.changed'",
    [id],
  );
  expect(rows).toMatchObject([{ before: { name: 'Aurora Concerts' }, after: { name: 'Aurora' } }]);
});

it('lists organizers page by page, all of them for administrators only', async () => {
  const first = await newOrganizer();
  const second = await newOrganizer();
  const page = (await send(asAdmin, 'GET', '/organizers?limit=1')).json;
  expect(page.items).toHaveLength(1);
  const next = (await send(asAdmin, 'GET', `/organizers?limit=100&cursor=${page.nextCursor}`)).json;
  const ids = next.items.map(({ id }: { id: number }) => id);
  expect(ids).toEqual(expect.arrayContaining([first.id, second.id]));
  const mine = (await send(first.boss.bearer, 'GET', '/organizers')).json.items;
  expect(mine.map(({ id }: { id: number }) => id)).toEqual([first.id]);
  expect((await send(asAdmin, 'GET', '/organizers?cursor=nonsense')).json.code).toBe('invalid_cursor');
});

it('tells strangers nothing, and members only what their role may know', async () => {
  const organizer = await newOrganizer();
  const door = await newMember(organizer, ['door']);
  const stranger = (await newOrganizer()).boss;
  for (const rest of ['', '/members', '/invitations', '/keys', '/audit', '/audit/export'])
    expect([rest, (await send(stranger.bearer, 'GET', `${organizer.path}${rest}`)).status]).toEqual([
      rest,
      404,
    ]);
  expect((await send(door.bearer, 'GET', `${organizer.path}/members`)).status).toBe(200);
  for (const rest of ['/invitations', '/keys', '/audit'])
    expect([rest, (await send(door.bearer, 'GET', `${organizer.path}${rest}`)).status]).toEqual([rest, 403]);
});

it('invites by mail: whoever is signed in with that verified address joins, once', async () => {
  const { boss, path, id } = await newOrganizer();
  const grace = await makeAccount(database);
  const invitation = { email: grace.email.toUpperCase(), roles: ['door', 'finance'] };
  const made = await send(boss.bearer, 'POST', `${path}/invitations`, invitation);
  expect(made).toMatchObject({ status: 201, json: { email: grace.email, roles: ['finance', 'door'] } });
  const link = await lastLink(grace.email);
  expect(link).toMatch(/\/invitations#[\w-]{43}$/);
  const token = tokenOf(link);
  const { rows } = await database.pool.query('select * from invitations where organizer_id = $1', [id]);
  expect(JSON.stringify(rows)).not.toContain(token);

  const opened = await send({}, 'POST', '/invitations/open', { token });
  expect(opened.json).toMatchObject({ organizer: { id, name: 'Aurora Concerts' }, email: grace.email });
  const accept = (who: Readonly<Record<string, string>>) =>
    send(who, 'POST', '/invitations/accept', { token });
  expect((await accept({})).status).toBe(401);
  const other = await makeAccount(database);
  expect(await accept(other.bearer)).toMatchObject({ status: 403, json: { code: 'invitation_for_another' } });
  await database.pool.query('update accounts set email_verified = false where id = $1', [grace.id]);
  expect(await accept(grace.bearer)).toMatchObject({ json: { detail: expect.stringContaining('Verify') } });
  await database.pool.query('update accounts set email_verified = true where id = $1', [grace.id]);
  await expect
    .poll(async () => (await accept(grace.bearer)).status, { timeout: 5_000, interval: 300 })
    .toBe(200);
  expect((await accept(grace.bearer)).status).toBe(404);
  expect((await send(grace.bearer, 'GET', '/organizers')).json.items).toMatchObject([
    { id, roles: expect.arrayContaining(['finance', 'door']) },
  ]);
  expect(await actionsOf(id)).toEqual(['organizer.created', 'member.invited', 'member.joined']);
  const again = await send(boss.bearer, 'POST', `${path}/invitations`, invitation);
  expect(again).toMatchObject({ status: 409, json: { code: 'already_member' } });
});

it('takes invitations back, replaces them, and lets them run out', async () => {
  const { boss, path, id } = await newOrganizer();
  const email = `${randomUUID()}@example.com`;
  const invite = () => send(boss.bearer, 'POST', `${path}/invitations`, { email, roles: ['door'] });
  const open = (token: string) => send({}, 'POST', '/invitations/open', { token });
  await invite();
  const first = tokenOf(await lastLink(email));
  const { json: second } = await invite();
  expect((await open(first)).status).toBe(404);
  expect((await send(boss.bearer, 'GET', `${path}/invitations`)).json.items).toMatchObject([
    { id: second.id },
  ]);
  expect((await send(boss.bearer, 'DELETE', `${path}/invitations/${second.id}`)).status).toBe(204);
  expect((await send(boss.bearer, 'DELETE', `${path}/invitations/${second.id}`)).status).toBe(404);
  expect((await open(tokenOf(await lastLink(email)))).status).toBe(404);
  await invite();
  await database.pool.query('update invitations set expires_at = now() where organizer_id = $1', [id]);
  expect(await open(tokenOf(await lastLink(email)))).toMatchObject({
    status: 410,
    json: { code: 'invitation_expired' },
  });
  const stranger = (await newOrganizer()).boss;
  const { json: third } = await invite();
  expect((await send(stranger.bearer, 'DELETE', `${path}/invitations/${third.id}`)).status).toBe(404);
});

it('stops somebody who writes to the whole world', async () => {
  const { boss, path, id } = await newOrganizer();
  await database.pool.query(
    `insert into invitations (organizer_id, email, roles, token_hash, invited_by, expires_at)
     select $1, n || '@example.com', '{door}', gen_random_uuid(), 'x', now() from generate_series(1, 50) n`,
    [id],
  );
  const body = { email: 'one-more@example.com', roles: ['door'] };
  const { status, headers } = await send(boss.bearer, 'POST', `${path}/invitations`, body);
  expect([status, headers.get('retry-after')]).toEqual([429, '86400']);
});

it('changes roles and takes members out; somebody stays in charge', async () => {
  const organizer = await newOrganizer();
  const { boss, path } = organizer;
  const door = await newMember(organizer, ['door']);
  const member = `${path}/members/${door.id}`;
  expect(await send(door.bearer, 'PATCH', member, { roles: ['organizer'] })).toMatchObject({ status: 403 });
  const changed = await send(boss.bearer, 'PATCH', member, { roles: ['finance'] });
  expect(changed.json).toMatchObject({ accountId: door.id, roles: ['finance'] });
  const own = `${path}/members/${boss.id}`;
  for (const refused of [
    await send(boss.bearer, 'PATCH', own, { roles: ['door'] }),
    await send(boss.bearer, 'DELETE', own),
    await send(boss.bearer, 'DELETE', `${path}/membership`),
  ])
    expect(refused).toMatchObject({ status: 409, json: { code: 'last_organizer' } });
  await send(boss.bearer, 'PATCH', member, { roles: ['organizer'] });
  expect((await send(boss.bearer, 'DELETE', `${path}/membership`)).status).toBe(204);
  expect((await send(boss.bearer, 'GET', path)).status).toBe(403);
  expect((await send(boss.bearer, 'DELETE', `${path}/membership`)).status).toBe(404);
  expect((await send(asAdmin, 'DELETE', `${path}/members/${boss.id}`)).json.code).toBe('member_not_found');
});

it('leaves an organizer without anybody in charge only when an administrator does', async () => {
  const organizer = await newOrganizer();
  const { boss, path, id } = organizer;
  const finance = await newMember(organizer, ['finance']);
  const own = `${path}/members/${boss.id}`;
  const demoted = await send(asAdmin, 'PATCH', own, { roles: ['finance'] });
  expect([demoted.status, demoted.json.roles]).toEqual([200, ['finance']]);
  // Who was not in charge may go, though nobody is.
  expect((await send(finance.bearer, 'DELETE', `${path}/membership`)).status).toBe(204);
  await send(asAdmin, 'PATCH', own, { roles: ['organizer'] });
  expect((await send(asAdmin, 'DELETE', own)).status).toBe(204);
  expect((await send(asAdmin, 'GET', `${path}/members`)).json.items).toEqual([]);
  expect((await actionsOf(id)).slice(-4)).toEqual([
    'member.changed',
    'member.removed',
    'member.changed',
    'member.removed',
  ]);
});

it('lets of two that leave at once only one go', async () => {
  const organizer = await newOrganizer();
  const second = await newMember(organizer, ['organizer']);
  const leave = (who: { bearer: { authorization: string } }) =>
    send(who.bearer, 'DELETE', `${organizer.path}/membership`);
  const answers = await Promise.all([leave(organizer.boss), leave(second)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
});
