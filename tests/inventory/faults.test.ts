/** What the engine makes of answers that never come, and of a database that can't decide. While tickets sell: tests/drills. */
import { describe, expect, it, type TestContext } from 'vitest';
import { openDatabase } from '../../server/database/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { payment, place, placing, settle } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestEngine, makeShow } from '../support/domain.ts';
import { startProxy } from '../support/proxy.ts';

const { database, url } = await createTestDatabase();

/** An engine whose connections lead through a proxy that can lose answers, with a hold that it has made. */
async function createLossyEngine({ onTestFinished }: TestContext, general = 10) {
  const proxy = await startProxy(url);
  const through = openDatabase(proxy.url, 3);
  onTestFinished(async () => {
    await through.close().catch(() => {});
    proxy.close();
  });
  const showId = await makeShow(database, { general, seats: 2 });
  const engine = createTestEngine(through);
  const { id } = await place(engine, showId, { tiers: [1], quantities: [1] });
  return { engine, proxy, showId, holdId: id };
}

// The last two wait for a time-out each.
describe.concurrent('a commit whose answer is lost', () => {
  it.for(['cut', 'silence'] as const)('is found out about (%s)', async (loss, context) => {
    const { engine, proxy, showId } = await createLossyEngine(context);
    proxy.loseNextCommit(loss);
    const lost = placing(showId, { state: 'confirmed', seats: [1], payment: payment(5000) });
    const answered = await engine.decide(showId, { kind: 'place', request: lost });
    expect(answered).toMatchObject({ ok: true, value: { existing: lost.id, replayed: false } });
    const { rows } = await database.pool.query('select count(*)::int from claims where show_id = $1', [
      showId,
    ]);
    expect(rows[0].count).toBe(2);
  });

  it('does nothing any more when it arrives after its requests were refused', async (context) => {
    const { engine, proxy, showId, holdId } = await createLossyEngine(context, 1);
    proxy.loseNextCommit('late');
    const booking = { state: 'confirmed', tiers: [1], quantities: [1], payment: payment(1000) } as const;
    const { id, decision } = await place(engine, showId, booking);
    expect(decision.code).toBe('sold_out');
    // Now there is room for it. But its buyer was told no, and the money went back.
    await settle(engine, showId, holdId, 'release');
    await proxy.deliverLate();
    const { rows } = await database.pool.query('select state from claims where id = $1', [id]);
    expect(rows).toEqual([]);
    expect((await place(engine, showId, booking)).decision.code).toBeUndefined();
  });
});

it('releases a hold once when the answer was lost', async (context) => {
  const { engine, proxy, showId, holdId } = await createLossyEngine(context);
  proxy.loseNextCommit('cut');
  const released = await settle(engine, showId, holdId, 'release');
  expect([released.code, proxy.lost]).toEqual([undefined, 1]);
  expect(await checkInvariants(database.pool)).toEqual([]);
});

it('blames itself for an error that it does not know, and goes on', async () => {
  const showId = await makeShow(database, { general: 10 });
  const engine = createTestEngine(database);
  const request = () => placing(showId, { tiers: [1], quantities: [1] });
  await database.pool.query('alter table stock rename to stock_away');
  const refused = await engine.decide(showId, { kind: 'place', request: request() });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'internal' } });
  await database.pool.query('alter table stock_away rename to stock');
  const granted = await engine.decide(showId, { kind: 'place', request: request() });
  expect(granted).toMatchObject({ ok: true });
});

it('says that the database is away while its disk is full, and that nothing was taken', async () => {
  const showId = await makeShow(database, { general: 10 });
  const engine = createTestEngine(database, { outcomeTimeoutMs: 500 });
  const request = () => placing(showId, { tiers: [1], quantities: [1] });
  await database.pool.query(`
    create function disk_full() returns trigger language plpgsql as
      $$ begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger disk_full before insert on claims execute function disk_full()`);
  const refused = await Promise.all(
    Array.from({ length: 5 }, () => engine.decide(showId, { kind: 'place', request: request() })),
  );
  expect(new Set(refused.map((result) => result.ok || result.refusal.code))).toEqual(
    new Set(['database_unavailable']),
  );
  await database.pool.query('drop trigger disk_full on claims');
  const { rows } = await database.pool.query('select count(*)::int from claims where show_id = $1', [showId]);
  expect(rows[0].count).toBe(0);
  expect(await engine.decide(showId, { kind: 'place', request: request() })).toMatchObject({ ok: true });
});
