/** Random scans by devices with and without a connection, compared with a simple model of who is in. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bySystem } from '../../server/access/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import type { Scan } from '../../server/tickets/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { buy, makeOrganizers, makeOwnShow, startDoorNode } from './support.ts';

const { database } = await createTestDatabase();
const organizers = await makeOrganizers(database);
const nodes = [await startDoorNode(database, organizers), await startDoorNode(database, organizers)] as const;
const ADMITS = 2;
const TICKETS = 3;
const MINUTE_MS = 60_000;

const planned = fc.record({
  ticket: fc.nat(TICKETS - 1),
  people: fc.integer({ min: 1, max: 3 }),
  minutesAgo: fc.integer({ min: 1, max: 30 }),
  offline: fc.constantFrom(undefined, 'admitted' as const, 'turned_away' as const),
});
type Planned = typeof planned extends fc.Arbitrary<infer Value> ? Value : never;

const step = fc.record({
  what: fc.constantFrom('scan', 'scan', 'scan', 'repeat', 'undo'),
  node: fc.constantFrom(0, 1),
  which: fc.nat(),
  scans: fc.array(planned, { minLength: 1, maxLength: 5 }),
});

interface Told {
  readonly outcome: string;
  readonly people: number;
  readonly conflict: boolean;
}

/** Who is in, by ticket. */
class Model {
  readonly isIn = new Array<number>(TICKETS).fill(0);

  /** What the scans of one request are told, in their order: the earlier one is decided first. */
  decide(scans: readonly Planned[]): Told[] {
    const agoOf = ({ offline, minutesAgo }: Planned) => (offline === undefined ? 0 : minutesAgo);
    const order = scans.map((scan, index) => ({ scan, index }));
    const told: Told[] = [];
    for (const { scan, index } of order.toSorted((one, two) => agoOf(two.scan) - agoOf(one.scan)))
      told[index] = this.#decideOne(scan);
    return told;
  }

  #decideOne({ ticket, people, offline }: Planned): Told {
    const left = ADMITS - (this.isIn[ticket] ?? 0);
    const outcome = left === 0 ? 'already_used' : offline === 'turned_away' ? offline : 'admitted';
    const entered = outcome === 'admitted' ? Math.min(left, people) : 0;
    this.change(ticket, entered);
    const conflict = offline === 'admitted' ? entered === 0 : outcome === 'turned_away';
    return { outcome, people: entered, conflict };
  }

  change(ticket: number, people: number): void {
    this.isIn[ticket] = (this.isIn[ticket] ?? 0) + people;
  }
}

const toScan = (codes: readonly string[], { ticket, people, minutesAgo, offline }: Planned): Scan => ({
  id: randomUUID(),
  code: codes[ticket] ?? '',
  device: 'Gate',
  people,
  ...(offline !== undefined && { offline, scannedAt: new Date(Date.now() - minutesAgo * MINUTE_MS) }),
});

/** A show whose three tickets admit two people each; returns its id and their codes. */
async function makeDoor() {
  const showId = await makeOwnShow(database, organizers[0]);
  await database.pool.query('update tiers set admits = $2 where show_id = $1', [showId, ADMITS]);
  const { booking } = await buy(nodes[0], showId, { items: [{ tierId: 1, quantity: TICKETS }] });
  return { showId, codes: booking.tickets.map(({ qr }) => qr ?? '') };
}

it('never lets in more than tickets admit, and reports whatever devices told otherwise', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (plan) => {
    const { showId, codes } = await makeDoor();
    const model = new Model();
    const known: { scan: Scan; told: Told; ticket: number; undone: boolean }[] = [];
    for (const { what, node, which, scans } of plan) {
      const { tickets } = nodes[node === 0 ? 0 : 1].domain;
      const one = known[which % Math.max(known.length, 1)];
      if (what === 'scan') {
        const sent = scans.map((scan) => toScan(codes, scan));
        const told = model.decide(scans);
        expect(unwrap(await tickets.checkIn(showId, sent, bySystem))).toMatchObject(told);
        scans.forEach(({ ticket }, index) => {
          const [scan, its] = [sent[index], told[index]];
          if (scan && its) known.push({ scan, told: its, ticket, undone: false });
        });
      } else if (one !== undefined && what === 'repeat') {
        expect(unwrap(await tickets.checkIn(showId, [one.scan], bySystem))).toMatchObject([one.told]);
      } else if (one !== undefined && one.told.people > 0) {
        unwrap(await tickets.undoCheckIn(showId, one.scan.id, bySystem));
        if (!one.undone) model.change(one.ticket, -one.told.people);
        one.undone = true;
      }
    }
    const counts = unwrap(await nodes[1].domain.tickets.listCheckIns(showId, { limit: 1 }, bySystem.actor));
    expect(counts.in).toBe(model.isIn.reduce((sum, people) => sum + people, 0));
  });
  await fc.assert(property, { numRuns: 25 });
});
