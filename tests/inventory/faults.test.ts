/** Connections that are cut while tickets sell: every request gets a true answer, and nothing is lost or doubled. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase } from '../../server/database/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { withAdmin } from '../support/admin.ts';
import { payment, placing } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestEngine, makeShow } from '../support/domain.ts';
import { startProxy } from '../support/proxy.ts';

const { database, url } = await createTestDatabase();
const CUTS_MIN = 5;
const ROUNDS_MAX = 1_000;

it('answers truly while every backend is terminated again and again', async () => {
  const showId = await makeShow(database, { general: 100_000 });
  const engines = [createTestEngine(database), createTestEngine(database)];
  let selling = true;
  let cuts = 0;
  const cutting = withAdmin(url, async (admin) => {
    while (selling) {
      const { rows } = await admin.query<{ cut: number }>(
        `select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and state = 'active'`,
      );
      cuts += rows[0]?.cut ?? 0;
      await sleep(40 + Math.random() * 60);
    }
  });

  const ledger: string[] = [];
  const failures: string[] = [];
  const buyer = async (index: number) => {
    // Until it has happened often enough, however fast the machine sells.
    for (let round = 0; cuts < CUTS_MIN && round < ROUNDS_MAX; round += 1) {
      const request = placing(showId, {
        state: 'confirmed',
        tiers: [1],
        quantities: [1],
        payment: payment(1000),
      });
      const result = await engines[index % 2]?.decide(showId, { kind: 'place', request });
      if (result?.ok && result.value.code === undefined) ledger.push(request.id);
      else failures.push(result?.ok ? (result.value.code ?? '') : (result?.refusal.code ?? ''));
    }
  };
  await Promise.all(Array.from({ length: 60 }, (_, index) => buyer(index)));
  selling = false;

  await cutting;
  expect(cuts).toBeGreaterThanOrEqual(CUTS_MIN);
  expect(failures).toEqual([]);
  const { rows } = await database.pool.query('select id from claims where show_id = $1', [showId]);
  expect(rows.map((row) => row.id).sort()).toEqual(ledger.sort());
  expect(await checkInvariants(database.pool)).toEqual([]);
}, 60_000);

it.each(['cut', 'silence'] as const)(
  'finds out what became of a commit whose answer was lost (%s)',
  async (loss) => {
    const proxy = await startProxy(url);
    const through = openDatabase(proxy.url, 3);
    try {
      const showId = await makeShow(database, { general: 10, seats: 2 });
      const engine = createTestEngine(through);
      const warm = placing(showId, { tiers: [1], quantities: [1] });
      expect(await engine.decide(showId, { kind: 'place', request: warm })).toMatchObject({ ok: true });
      proxy.loseNextAnswer(loss);
      const lost = placing(showId, { state: 'confirmed', seats: [1], payment: payment(5000) });
      const answered = await engine.decide(showId, { kind: 'place', request: lost });
      expect(answered).toMatchObject({ ok: true, value: { existing: lost.id, replayed: false } });
      const { rows } = await database.pool.query('select count(*)::int from claims where show_id = $1', [
        showId,
      ]);
      expect(rows[0].count).toBe(2);
      proxy.loseNextAnswer(loss);
      const released = await engine.decide(showId, {
        kind: 'settle',
        request: { id: warm.id, event: 'release', by_role: false },
      });
      expect(released).toMatchObject({ ok: true });
      expect(released.ok && released.value.code).toBeUndefined();
      expect(await checkInvariants(database.pool)).toEqual([]);
    } finally {
      await through.close().catch(() => {});
      proxy.close();
    }
  },
  60_000,
);

it('says that the database is away, not that it failed, and goes on when it is back', async () => {
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
