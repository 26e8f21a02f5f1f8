/** A load process: its share of the buyers, and their connections. Started by crowd.ts. */
import { writeFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runBuyer } from '../buyer/journey.ts';
import type { View } from '../client/views.ts';
import type { FromLoad, LoadPlan, SeenView, ToLoad } from '../protocol.ts';
import { makeWorld, type OwnWorld } from './make-world.ts';

const STATS_MS = 500;
/** How long final views may take to come in, in milliseconds. */
const VIEWS_MS = 30_000;

let world: OwnWorld | undefined;
let arrived = 0;
let expected = Number.POSITIVE_INFINITY;
const evenings: Promise<void>[] = [];

process.on('message', (message: ToLoad) => {
  handle(message).catch(fail);
});
// Ctrl-C is the storm's to handle; when the storm is gone, so are its processes.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

async function handle(message: ToLoad): Promise<void> {
  if (message.type === 'start') return start(message.plan);
  if (world === undefined) return;
  if (message.type === 'open') world.open();
  if (message.type === 'end') await end(world);
  if (message.type === 'views') await tellViews(world, message.revision);
  if (message.type === 'ledger') {
    await writeFile(message.file, JSON.stringify(world.ledger.page()));
    tell({ type: 'written' });
  }
}

async function start(plan: LoadPlan): Promise<void> {
  const made = await makeWorld(plan, fail);
  world = made;
  const numbers = Array.from({ length: plan.buyers }, (_, n) => n).filter(
    (n) => n % plan.processes === plan.index,
  );
  expected = numbers.length;
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  setInterval(() => {
    tellStats(made, lag.percentile(99) / 1e6);
    lag.reset();
  }, STATS_MS);
  for (const number of numbers) {
    setTimeout(() => arrive(made, number), arrivalOf(number, plan));
  }
}

/** They come in a wave: few at first, then very many, then the late ones. */
function arrivalOf(number: number, { buyers, arriveMs }: LoadPlan): number {
  return (arriveMs * Math.acos(1 - (2 * number) / buyers)) / Math.PI;
}

function arrive(world: OwnWorld, number: number): void {
  arrived += 1;
  if (!world.clock.isEnding) evenings.push(runBuyer(world, number).catch(fail));
}

function tellStats(world: OwnWorld, lag: number): void {
  const waiting = world.doors.reduce((sum, { pool }) => sum + pool.waiting, 0);
  const { revision = 0, tiers = [] } = world.views.latest ?? {};
  tell({
    type: 'stats',
    page: world.stats.page({ lag, waiting }),
    revision,
    tiers,
    allHere: arrived >= expected,
  });
}

/** Lets nobody begin anything new, and waits until those who are paying know what became of it. */
async function end(world: OwnWorld): Promise<void> {
  world.clock.end();
  world.open();
  while (world.stats.busy > 0) await world.clock.pause(50);
  tell({ type: 'ended' });
}

async function tellViews({ inside, views, clock }: OwnWorld, revision: number): Promise<void> {
  const deadline = performance.now() + VIEWS_MS;
  const isBehind = () => [...inside].some(({ view }) => view.revision < revision);
  while (isBehind() && performance.now() < deadline) await clock.pause(100);
  const groups = new Map<View, number>();
  for (const { view } of inside) groups.set(view, (groups.get(view) ?? 0) + 1);
  const seen = [...groups].map(
    ([view, watchers]): SeenView => ({
      watchers,
      revision: view.revision,
      states: view.states.toString('latin1'),
      tiers: view.tiers,
    }),
  );
  tell({ type: 'views', views: seen, faults: views.faults });
}

function tell(message: FromLoad): void {
  // A storm that has gone away in this moment needs no word; see `disconnect`.
  process.send?.(message, undefined, undefined, () => {});
}

function fail(error: unknown): void {
  tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
