/** The audit log: searched, exported, and never changed. */
import { expect, it } from 'vitest';
import { startTeams } from '../organizers/support.ts';
import { makeAccount } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import { asAdmin } from '../support/doors.ts';

const { database } = await createTestDatabase();
const { pool } = database;
const { send } = await startTeams(database);

interface Entry {
  readonly action: string;
}
const actionsOf = (json: { items: readonly Entry[] }) => json.items.map(({ action }) => action);

const { rows } = await pool.query(
  "insert into organizers (slug, name) values ('a', 'A'), ('b', 'B') returning id",
);
const [mine, other] = rows.map(({ id }) => id as number);
const finance = await makeAccount(database, { roles: [{ organizerId: mine ?? 0, role: 'finance' }] });
const mineAt = (query = '') => send(finance.bearer, 'GET', `/organizers/${mine}/audit${query}`);

await pool.query(
  `insert into audit_log (at, actor_kind, actor_id, actor_name, action, organizer_id, subject_type, subject_id, before, after,
     request_id)
   values
     ('2030-01-01T10:00:00Z', 'account', 'u1', 'Ada <ada@example.com>', 'event.created', $1, 'event', '7', null,
      '{"title": "Night"}', 'r1'),
     ('2030-01-02T10:00:00Z', 'account', 'u2', '=Bob', 'event.changed', $1, 'event', '7', '{"title": "Night"}',
      '{"title": "Late, \\"late\\""}', 'r2'),
     ('2030-01-03T10:00:00Z', 'key', '3', 'Till', 'show.published', $1, 'show', '9', null, null, 'r3'),
     ('2030-01-04T10:00:00Z', 'account', 'u9', 'Eve', 'event.created', $2, 'event', '8', null, null, 'r4'),
     ('2030-01-05T10:00:00Z', 'administrator', null, 'ADMIN_TOKEN', 'account.disabled', null, 'account', 'u9', null, null,
      'r5')`,
  [mine, other],
);

it('finds by who, what, about what, when, and by any text', async () => {
  const all = ['show.published', 'event.changed', 'event.created'];
  expect(actionsOf((await mineAt()).json)).toEqual(all);
  for (const [query, found] of [
    ['?actor=u1', ['event.created']],
    ['?actor=bob', ['event.changed']],
    ['?action=event.', ['event.changed', 'event.created']],
    ['?action=event.changed', ['event.changed']],
    ['?subjectType=show&subjectId=9', ['show.published']],
    ['?from=2030-01-02T00:00:00Z&to=2030-01-03T00:00:00Z', ['event.changed']],
    ['?q=LATE', ['event.changed']],
    ['?q=r3', ['show.published']],
    ['?q=%25', []],
    ['?q=ADMIN_TOKEN', []],
  ] as const)
    expect([query, actionsOf((await mineAt(query)).json)]).toEqual([query, found]);
});

it('goes on page by page, each cursor with its own filter', async () => {
  const first = (await mineAt('?limit=2')).json;
  expect(actionsOf(first)).toEqual(['show.published', 'event.changed']);
  const second = (await mineAt(`?limit=2&cursor=${first.nextCursor}`)).json;
  expect([actionsOf(second), second.nextCursor]).toEqual([['event.created'], null]);
  const mixed = await mineAt(`?limit=2&actor=u1&cursor=${first.nextCursor}`);
  expect(mixed.json.code).toBe('invalid_cursor');
  expect((await mineAt('?from=yesterday')).json.code).toBe('invalid_request');
});

it("shows an organizer its own, and administrators everybody's", async () => {
  const all = await send(asAdmin, 'GET', '/audit');
  expect(actionsOf(all.json)).toEqual(expect.arrayContaining(['account.disabled', 'show.published']));
  expect(all.json.items).toHaveLength(5);
  expect((await send(finance.bearer, 'GET', '/audit')).status).toBe(403);
  expect((await send(finance.bearer, 'GET', `/organizers/${other}/audit`)).status).toBe(404);
  expect((await send({}, 'GET', '/audit')).status).toBe(401);
});

it('exports as CSV that no spreadsheet runs, and as JSON', async () => {
  const csv = await mineAt('/export');
  expect(csv.type).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
  const lines = csv.body.trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^id,at,actorKind,actorId,actorName,action,/);
  expect(lines[2]).toContain(",u2,'=Bob,event.changed,");
  const json = await mineAt('/export?format=json&action=event.');
  expect(json.type).toBe('application/json; charset=utf-8');
  expect(json.json).toMatchObject([
    { action: 'event.changed', before: { title: 'Night' }, after: { title: 'Late, "late"' } },
    { action: 'event.created', actor: { id: 'u1' } },
  ]);
  expect((await mineAt('/export?format=json&q=nothing')).json).toEqual([]);
  expect((await mineAt('/export?format=xml')).json.code).toBe('invalid_request');
});

it('exports more than it ever holds at once, each row once', async () => {
  await pool.query(
    `insert into audit_log (actor_kind, actor_name, action, organizer_id, subject_type, subject_id)
     select 'system', 'onsale', 'test.many', $1, 'test', n::text from generate_series(1, 2500) n`,
    [mine],
  );
  const { json } = await mineAt('/export?format=json&action=test.many');
  expect(json).toHaveLength(2_500);
  expect(new Set(json.map(({ subject }: { subject: { id: string } }) => subject.id)).size).toBe(2_500);
});

it('refuses every change of what is written', async () => {
  for (const statement of [
    "update audit_log set actor_name = 'somebody else'",
    'delete from audit_log',
    'truncate audit_log',
  ])
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '23001' });
});
