/** What survives a process: kill -9 between a hold and its booking, SIGTERM while requests are in flight, a second node. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { makeDataFolder, type RunningProcess, runProgram, sharedSettings, startProcess } from './process.ts';

const running: RunningProcess[] = [];
afterEach(async () => {
  for (const { child, exited } of running.splice(0)) {
    child.kill('SIGTERM');
    await exited;
  }
});

async function start(environment: Record<string, string>): Promise<RunningProcess> {
  const started = await startProcess(environment);
  running.push(started);
  return started;
}

async function send(url: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what is tested
  return { status: answer.status, json: (await answer.json()) as any };
}

const customer = { name: 'Ada Example', email: 'ada@example.com' };
const payment = { token: 'tok_approve' };

const bookHold = (api: string, hold: { id: string; secret: string }) =>
  send(
    `${api}/bookings`,
    { holdId: hold.id, customer, payment },
    { 'idempotency-key': randomUUID(), 'onsale-secret': hold.secret },
  );

describe('with the embedded server', () => {
  it('loses nothing when it is killed between hold and booking', async () => {
    const { folder, remove } = await makeDataFolder();
    try {
      const first = await start({ DATA_DIR: folder });
      const hold = await send(`${first.api}/shows/1/holds`, { seats: [42, 43] });
      const booked = await send(
        `${first.api}/bookings`,
        { showId: 2, items: [{ tierId: 3, quantity: 2 }], customer, payment },
        { 'idempotency-key': 'before' },
      );
      expect([hold.status, booked.status]).toEqual([201, 201]);
      first.child.kill('SIGKILL');
      await first.exited;

      const second = await start({ DATA_DIR: folder });
      const booking = await bookHold(second.api, hold.json);
      expect(booking).toMatchObject({ status: 201, json: { id: hold.json.id, status: 'confirmed' } });
      const kept = await fetch(`${second.api}/bookings/${booked.json.id}`, {
        headers: { 'onsale-secret': booked.json.secret },
      });
      expect(await kept.json()).toMatchObject({ reference: booked.json.reference, status: 'confirmed' });

      const check = await runProgram(['check'], { DATA_DIR: folder });
      expect(check).toMatchObject({ code: 0, output: expect.stringContaining('held    I1') });
      second.child.kill('SIGTERM');
      expect(await second.exited).toBe(0);
    } finally {
      await remove();
    }
  }, 90_000);
});

describe('with a database that is shared', () => {
  it('finishes what is in flight at SIGTERM, and exits with 0', async () => {
    const { url, database } = shared;
    const showId = await makeShow(database, { general: 1_000 });
    const { api, child, exited } = await start(sharedSettings(url));
    const inFlight = Array.from({ length: 100 }, () =>
      send(
        `${api}/shows/${showId}/holds`,
        { items: [{ tierId: 1, quantity: 1 }] },
        { 'onsale-client': randomUUID() },
      ).then(
        ({ status }) => status,
        () => 'refused' as const,
      ),
    );
    // Some have arrived, some have not.
    await Promise.race(inFlight);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    const answers = await Promise.all(inFlight);
    const held = answers.filter((answer) => answer === 201).length;
    expect(held).toBeGreaterThan(0);
    const { rows } = await database.pool.query('select count(*)::int from claims where show_id = $1', [
      showId,
    ]);
    // A cap of 50 holds an address stands as well: those are refused, not lost.
    expect(rows[0].count).toBe(held);
  }, 60_000);

  it("sells one seat once from two processes, each of which knows the other's holds", async () => {
    const { url, database } = shared;
    const showId = await makeShow(database, { seats: 10 });
    const nodes = await Promise.all([start(sharedSettings(url)), start(sharedSettings(url))]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(`${nodes[index % 2]?.api}/shows/${showId}/holds`, { seats: [7] }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({
      code: 'seats_taken',
      conflicts: [{ seat: 7 }],
    });
    const winner = answers.findIndex(({ status }) => status === 201);
    const other = nodes[(winner + 1) % 2];
    const booking = await bookHold(other?.api ?? '', answers[winner]?.json);
    expect(booking).toMatchObject({ status: 201, json: { status: 'confirmed' } });
  }, 60_000);

  it('starts nothing when settings are wrong, and names every fault', async () => {
    const { code, output } = await runProgram(['serve'], {
      PORT: 'many',
      DATABASE_URL: 'postgres://localhost/x',
      RATE_LIMIT_IP: '-1',
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'SECRET_KEY', 'ADMIN_TOKEN', 'RATE_LIMIT_IP'])
      expect(output).toContain(`${name}: `);
  });

  it('prints the rows that break a rule, and exits with 1', async () => {
    const { url, database } = await broken;
    const showId = await makeShow(database, { general: 5 });
    await database.pool.query('update stock set sold = 3 where show_id = $1 and tier = 1', [showId]);
    const { code, output } = await runProgram(['check'], sharedSettings(url));
    expect(code).toBe(1);
    expect(output).toContain('BROKEN  I1 counters equal rows');
    expect(output).toContain('"sold":3');
  });
});

const shared = await createTestDatabase();
const broken = createTestDatabase();
