/** The end of a storm: waits until nothing is open any more, then compares ledger, feed and rows, and asks the invariants. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { checkInvariants, type Violation } from '../../server/inventory/index.ts';
import type { Crowd } from './crowd.ts';
import { compareLedger, type Difference } from './ledger/compare.ts';
import type { LedgerPage } from './ledger/ledger.ts';
import { type FinalRows, readFinalRows } from './ledger/rows.ts';
import type { StormShow } from './organizer.ts';
import type { SeenView } from './protocol.ts';

export interface Verdict {
  readonly differences: readonly Difference[];
  readonly violations: readonly Violation[];
  readonly ledger: { readonly claims: number; readonly attempts: number; readonly unknown: number };
  readonly rows: { readonly claims: number; readonly bookings: number; readonly tickets: number };
  /** Live feeds that were compared with the rows. */
  readonly watchers: number;
}

/** Beyond the longest clock of the show. */
const SETTLE_MORE_MS = 30_000;

/** Compares everything with everything. */
export async function verify(
  pool: Pool,
  url: string,
  { id: showId, clockSeconds }: StormShow,
  crowd: Crowd,
  folder: string,
  progress: (step: string) => void,
): Promise<Verdict> {
  progress('waiting for the last holds to run out');
  await untilNothingIsOpen(url, showId, clockSeconds * 1000 + SETTLE_MORE_MS);
  progress('reading the rows');
  const rows = await readFinalRows(pool, showId);
  progress('asking every watcher what it sees');
  const { views, faults } = await crowd.views(rows.revision);
  progress('comparing what buyers were told with the rows');
  const ledger = await crowd.ledger(folder);
  const differences = [
    ...compareLedger(ledger, rows),
    ...views.flatMap((view) => compareView(view, rows)),
    ...faults.map((detail) => ({ kind: 'feed out of order', detail })),
  ];
  progress('checking the invariants');
  return {
    differences,
    violations: await checkInvariants(pool),
    ledger: countLedger(ledger),
    rows: {
      claims: rows.claims.length,
      bookings: rows.claims.filter(({ state }) => state === 'confirmed').length,
      tickets: rows.claims.reduce((sum, row) => sum + row.ticketSeats.length + row.generalTickets, 0),
    },
    watchers: views.reduce((sum, view) => sum + view.watchers, 0),
  };
}

/** Holds run out by their clock, and payments by theirs. */
async function untilNothingIsOpen(url: string, showId: number, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}/api/v1/shows/${showId}/seats`);
    const { tiers } = (await answer.json()) as { tiers: number[][] };
    if (tiers.every(([, , held = 0, pending = 0]) => held + pending === 0)) return;
    await sleep(250);
  }
}

/** What some watchers see, against the rows. */
export function compareView({ watchers, revision, states, tiers }: SeenView, rows: FinalRows): Difference[] {
  const tell = (detail: string) => [
    { kind: 'feed', detail: `${watchers} watchers at revision ${revision}: ${detail}` },
  ];
  if (revision !== rows.revision) return tell(`the show is at ${rows.revision}`);
  if (states !== rows.states) {
    const wrong = [...rows.states].filter((state, place) => state !== states[place]).length;
    return tell(`${wrong} of ${rows.states.length} seats are shown wrong`);
  }
  const [shown, counted] = [JSON.stringify(tiers), JSON.stringify(rows.stock)];
  return shown === counted ? [] : tell(`shown ${shown}, counted ${counted}`);
}

const countLedger = ({ claims, attempts }: LedgerPage) => ({
  claims: claims.length,
  attempts: attempts.length,
  unknown: attempts.reduce((sum, { lost }) => sum + lost, 0),
});
