/** How a drill is run, as a test and as a line of `npm run drill`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { OpenDatabase } from '../../../server/database/index.ts';
import { checkInvariants } from '../../../server/inventory/index.ts';
import { makeShow } from '../../support/domain.ts';
import { audit } from './audit.ts';
import { disturbances } from './calm.ts';
import type { Fleet } from './fleet.ts';
import type { Ledger } from './ledger.ts';
import { Sale } from './sale.ts';
import { calmSeconds, RECOVERY_MS_MAX, recoveryTries, rounds } from './settings.ts';

/** What a drill found out, for the line that tells of it. */
export interface Findings {
  /** Tickets that customers have at the end. */
  readonly sold: number;
  /** Answers by kind. */
  readonly answers: Readonly<Record<string, number>>;
  /** From the fault's end until every node sold again, in milliseconds. */
  readonly recoveredMs?: number | undefined;
  /** What is wrong; empty when nothing is. */
  readonly problems: readonly string[];
  /** What there is to say when nothing is wrong. Default: that ledger, rows and invariants agree. */
  readonly verdict?: string;
}

declare module 'vitest' {
  interface TaskMeta {
    drill?: Findings;
  }
}

const SEATS = 4_000;
const SLOW = 'sales went on only after';
const RECOVERY_WATCHED_MS = 30_000;
const TIMEOUT_MS = 300_000;

/** Runs a drill as often as the settings say; each run is a test of its own. */
export function drill(name: string, run: () => Promise<Findings>): void {
  for (let round = 1; round <= rounds; round += 1) {
    const title = rounds === 1 ? name : `${name} (${round} of ${rounds})`;
    it(
      title,
      async ({ task }) => {
        const findings = await run();
        task.meta.drill = findings;
        expect(findings.problems).toEqual([]);
      },
      TIMEOUT_MS + calmSeconds * 4_000,
    );
  }
}

/** What a fault is done to. */
export interface Stage {
  readonly fleet: Fleet;
  readonly database: OpenDatabase;
}

/** Brings a fault about. Returns the time (performance.now) at which it was over: all nodes must sell again from then on. */
export type Fault = (stage: Stage, sale: Sale) => Promise<number>;

/**
 * A drill of a fault while tickets sell on all nodes of the stage.
 * @param impossible tells why the fault can't be brought about on this machine: then nothing is proven, which is said
 */
export function faultDrill(
  name: string,
  stage: () => Stage,
  fault: Fault,
  impossible: () => string | undefined = () => undefined,
): void {
  drill(name, async () => {
    const reason = impossible();
    if (reason === undefined) return inTime(() => sellThrough(stage(), fault));
    const verdict = `NOT PROVEN on this machine: ${reason}`;
    process.stderr.write(`${name}: ${verdict}\n`);
    return { sold: 0, answers: {}, problems: [], verdict };
  });
}

/** Runs a drill, and again while it shows nothing but that the machine is slow. */
async function inTime(run: () => Promise<Findings>): Promise<Findings> {
  for (let attempt = 1; ; attempt += 1) {
    const findings = await run();
    const onlySlow =
      findings.problems.length === 1 && findings.problems.every((each) => each.startsWith(SLOW));
    if (!onlySlow || attempt === recoveryTries) return findings;
  }
}

async function sellThrough(stage: Stage, fault: Fault): Promise<Findings> {
  const { fleet, database } = stage;
  await fleet.revive();
  const showId = await makeShow(database, { general: 1_000_000, seats: SEATS });
  const sale = new Sale({ fleet, showId, seats: SEATS });
  await sale.mustSell(fleet.all, performance.now());
  await sleep(calmSeconds * 1000);
  const over = await fault(stage, sale);
  const recoveredMs = await sale.soldAgain(fleet.all, over, RECOVERY_WATCHED_MS);
  await sleep(calmSeconds * 1000);
  await sale.stop();
  const findings = await inspect(stage, showId, sale.ledger);
  return { ...findings, recoveredMs, problems: [...slowness(recoveredMs), ...findings.problems] };
}

/** Looks at all that a drill has left: connections and work, the ledger and the rows, and every invariant. */
export async function inspect({ fleet, database }: Stage, showId: number, ledger: Ledger): Promise<Findings> {
  return {
    sold: ledger.sold,
    answers: ledger.answers,
    problems: [
      ...(await disturbances(database.pool, fleet)),
      ...(await audit(database.pool, showId, ledger)),
      ...(await brokenRules(database)),
    ],
  };
}

function slowness(recoveredMs: number | undefined): string[] {
  if (recoveredMs === undefined) return ['sales did not go on after the fault'];
  return recoveredMs > RECOVERY_MS_MAX ? [`${SLOW} ${Math.round(recoveredMs)} ms`] : [];
}

/** The invariants of the whole database that do not hold. */
async function brokenRules({ pool }: OpenDatabase): Promise<string[]> {
  const violations = await checkInvariants(pool);
  return violations.map(({ name, rows }) => `${name}: ${JSON.stringify(rows.slice(0, 3))}`);
}
