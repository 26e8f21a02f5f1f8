/** Races in trouble: no connection is free, and clients go away in the middle of what they ask. */
import { withAdmin } from '../../support/admin.ts';
import { makeShow } from '../../support/domain.ts';
import { connectionsOf } from '../kit/calm.ts';
import { send, sendHalf } from '../kit/client.ts';
import { type Fleet, POOL_SIZE } from '../kit/fleet.ts';
import { Ledger } from '../kit/ledger.ts';
import { book, hold } from '../kit/requests.ts';
import { type Arena, all, Heat } from './arena.ts';
import { buyGeneral } from './places.ts';

const PATIENCE_MS = 30_000;

/** The last tickets are asked for while every connection of every node is taken, until they are free again. */
export async function poolExhausted(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { general: 7 });
  await withPoolsExhausted(arena, async (free) => {
    const buying = buyGeneral(heat, 60);
    await free();
    await buying;
  });
  return heat;
}

/** Runs `work` while no node has a connection left; `free` ends that. */
export async function withPoolsExhausted(
  { fleet, database, url }: Pick<Arena, 'fleet' | 'database' | 'url'>,
  work: (free: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const others = await all(POOL_SIZE, () => makeShow(database, { general: 10 }));
  await withAdmin(url, async (admin) => {
    await admin.query('begin');
    await admin.query('select from show_state where show_id = any ($1) for update', [others]);
    // Each of these waits for its show, and keeps a connection of its node while it does.
    const waiting = others.flatMap((showId) =>
      fleet.all.map((node) => {
        const entry = new Ledger(`other-${showId}-${node}`).open({ seats: [], quantity: 1 });
        return send(fleet.api(node), hold(showId, entry).ask, PATIENCE_MS);
      }),
    );
    await untilNoneIsIdle(fleet);
    await work(() => admin.query('rollback'));
    await Promise.all(waiting);
  });
}

async function untilNoneIsIdle(fleet: Fleet): Promise<void> {
  await Promise.all(
    fleet.all.map(async (node) => {
      for (;;) {
        const { total, idle } = await connectionsOf(fleet, node);
        if (total === POOL_SIZE && idle === 0) return;
      }
    }),
  );
}

/** Buyers break off up to three times, at any moment, and ask again with their key elsewhere. */
export async function clientsDisconnect(arena: Arena): Promise<Heat> {
  const heat = await Heat.open(arena, { general: 20, seats: 20 });
  await all(90, async (index) => {
    const wish = index % 2 === 0 ? { seats: [], quantity: 2 } : { seats: [1 + (index % 20)], quantity: 0 };
    const entry = heat.ledger.open(wish);
    const step = book(heat.showId, entry);
    if (index % 3 === 0) await sendHalf(arena.fleet.api(index % arena.fleet.size), step.ask);
    const timeoutMs = (attempt: number) =>
      attempt < index % 4 ? 1 + Math.floor(Math.random() * 25) : PATIENCE_MS;
    await heat.take(index, entry, step, timeoutMs);
  });
  return heat;
}
