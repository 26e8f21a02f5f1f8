/**
 * The matrix of roles and actions, cell by cell over HTTP; and that nobody reads or changes what is another's. Routes are
 * those of the description: one that is new and has no sample here fails.
 */
import { describe, expect, it } from 'vitest';
import { type Action, matrix } from '../../server/access/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { everybody, isAllowed } from './actors.ts';
import { operations } from './operations.ts';
import { openToEverybody, ownSamples, roleSamples, type Sample } from './samples.ts';
import { startWorld } from './world.ts';

const { database } = await createTestDatabase();
const world = await startWorld(database);

const byRole = operations.filter(({ access }) => access in matrix);
const cells = byRole.flatMap((operation) => everybody.map((who) => ({ ...operation, who })));

it('has a request for every route that asks for a role', () => {
  expect(Object.keys(roleSamples).sort()).toEqual(byRole.map(({ id }) => id).sort());
});

const freshSample = async (id: string): Promise<Sample> =>
  (await roleSamples[id]?.(world)) ?? { path: '/no-sample' };

/** For those who are turned away: nothing comes of it, so they share one. */
const idle = new Map<string, Promise<Sample>>();
function idleSample(id: string): Promise<Sample> {
  const sample = idle.get(id) ?? freshSample(id);
  idle.set(id, sample);
  return sample;
}

describe('a role', () => {
  it.each(cells)('$who, $id', async ({ id, method, access, who }) => {
    const allowed = isAllowed(who, matrix[access as Action].roles);
    const { path, body, headers } = await (allowed ? freshSample(id) : idleSample(id));
    const before = allowed ? undefined : await everythingOf();
    const { status, json } = await world.send(who, method, path, body, headers);
    const answer = { who, status, detail: json?.detail };
    if (allowed) {
      expect(answer).toMatchObject({ status: expect.toSatisfy((code: number) => code < 300) });
      return;
    }
    expect(answer.status).toBeOneOf(who === 'guest' ? [401] : [403, 404]);
    expect(await everythingOf()).toEqual(before);
  });
});

describe('what is everybody’s own', () => {
  const signedIn = operations.filter(({ access }) => access === 'signed-in' || access === 'account.own');

  it.each(signedIn)('is for who has signed in: $id', async ({ method, path }) => {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {};
    const { status, json } = await world.send('guest', method, shortened(path), body);
    expect({ status, code: json?.code }).toEqual({ status: 401, code: 'unauthenticated' });
  });
});

describe('what is one buyer’s', () => {
  const strangers = ['guest', 'buyer', 'stranger', 'strangersKey', 'door'];
  const own = operations.filter(({ id }) => id in ownSamples);

  it('is told apart from what is everybody’s, for each public route', () => {
    const open = operations.filter(({ access }) => access === 'public').map(({ id }) => id);
    expect([...Object.keys(ownSamples), ...openToEverybody].sort()).toEqual(open.sort());
  });

  it.each(own)('opens by its secret: $id', async ({ id, method }) => {
    const sample = await ownSamples[id]?.(world);
    const { path = '', body, secret = '' } = sample ?? {};
    const { status } = await world.send('guest', method, path, body, { 'onsale-secret': secret });
    expect(status).toBeLessThan(300);
  });

  it.each(own.flatMap((operation) => strangers.map((who) => ({ ...operation, who }))))(
    'is nothing to $who: $id',
    async ({ id, method, who }) => {
      const { path = '', body } = (await ownSamples[id]?.(world)) ?? {};
      const other = (await ownSamples[id]?.(world))?.secret ?? '';
      const before = await everythingOf();
      for (const secret of ['', other]) {
        const { status } = await world.send(who, method, path, body, { 'onsale-secret': secret });
        expect(status).toBe(404);
      }
      expect(await everythingOf()).toEqual(before);
    },
  );
});

/** A path of the description as a request has it, with names that nothing has. */
const shortened = (path: string): string => path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, '1');

/** How much there is of everything, and what of it was changed: rows and the digest of each table that requests change. */
async function everythingOf(): Promise<Record<string, string>> {
  const { rows: tables } = await database.pool.query<{ name: string }>(`
    select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'onsale_%' order by 1`);
  const digest = ({ name }: { name: string }) =>
    `(select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from ${name} t) as ${name}`;
  const { rows } = await database.pool.query(`select ${tables.map(digest).join(', ')}`);
  return rows[0] as Record<string, string>;
}
