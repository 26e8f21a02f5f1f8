/**
 * Races on three real processes. Each is run with the guards on, when nothing may be wrong; and with the guards off, when the
 * same race must oversell, or it would prove nothing.
 */
import { beforeAll, describe } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { installTestClock } from '../support/domain.ts';
import { audit } from './kit/audit.ts';
import { createCleanUp } from './kit/cleanup.ts';
import { drill, type Findings, inspect } from './kit/drill.ts';
import { Fleet } from './kit/fleet.ts';
import { calmSeconds, FLEET_START_MS } from './kit/settings.ts';
import { type Arena, type Heat, takeGuardsOff } from './races/arena.ts';
import { bookedAsItExpires, confirmedAsItExpires } from './races/clocks.ts';
import { lastTickets, overlappingSets, sameSeat } from './races/places.ts';
import { canceledTwice, confirmedTwice, sameKey } from './races/repeats.ts';
import { blockedWhileBought, movedWhileBought } from './races/roles.ts';
import { clientsDisconnect, poolExhausted } from './races/trouble.ts';

const races: Readonly<Record<string, (arena: Arena) => Promise<Heat>>> = {
  'the same seat': sameSeat,
  'the last tickets': lastTickets,
  'overlapping seats in opposite orders': overlappingSets,
  'a hold that runs out is booked, and taken by another': bookedAsItExpires,
  'a booking that runs out is confirmed, and taken by another': confirmedAsItExpires,
  'seats are blocked while they are bought': blockedWhileBought,
  'bookings are moved to seats that are bought': movedWhileBought,
  'cancel twice': canceledTwice,
  'confirm twice': confirmedTwice,
  'the same key 50 times': sameKey,
  'the last tickets while the pools are exhausted': poolExhausted,
  'clients disconnect in the middle of a request': clientsDisconnect,
};

/** Oversold places show themselves within so many attempts when nothing guards them. */
const CONTROL_ATTEMPTS = 40;

const afterwards = createCleanUp();
const guarded = await createTestDatabase();
const unguarded = await createTestDatabase();
let arena: Arena;
let control: Arena;
beforeAll(async () => {
  arena = await openArena(guarded);
  control = await openArena(unguarded);
  await takeGuardsOff(control.database);
}, FLEET_START_MS);

async function openArena({ url, database }: typeof guarded): Promise<Arena> {
  const clock = await installTestClock(database);
  // One of them does the background work.
  const environment = (node: number) => (node === 0 ? {} : { SERVICES: 'http' });
  const fleet = await Fleet.start({ urls: url, environment });
  afterwards(() => fleet.stop());
  return { url, database, clock, fleet };
}

describe.each(Object.entries(races))('%s', (name, race) => {
  drill(`race: ${name}`, async () => {
    const until = performance.now() + calmSeconds * 1000;
    let sum: Findings | undefined;
    while (sum === undefined || performance.now() < until) sum = add(sum, await judge(await race(arena)));
    return sum;
  });

  drill(`race: ${name}, without the guard, oversells`, async () => {
    for (let attempt = 1; attempt <= CONTROL_ATTEMPTS; attempt += 1) {
      const { showId, ledger } = await race(control);
      const problems = await audit(control.database.pool, showId, ledger);
      const oversold = problems.find((problem) => /^(sold twice|oversold)/.test(problem));
      if (oversold !== undefined)
        return {
          sold: ledger.sold,
          answers: ledger.answers,
          problems: [],
          verdict: `as it must, at attempt ${attempt}: ${oversold}`,
        };
    }
    return { sold: 0, answers: {}, problems: ['nothing was oversold: the race proves nothing'] };
  });
});

const judge = ({ arena, showId, ledger }: Heat): Promise<Findings> => inspect(arena, showId, ledger);

function add(sum: Findings | undefined, next: Findings): Findings {
  const answers = { ...sum?.answers };
  for (const [kind, count] of Object.entries(next.answers)) answers[kind] = (answers[kind] ?? 0) + count;
  return {
    sold: (sum?.sold ?? 0) + next.sold,
    answers,
    problems: [...(sum?.problems ?? []), ...next.problems],
  };
}
