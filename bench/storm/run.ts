/** One storm against nodes that run already: the crowd comes, the sale opens, sells, ends, and everything is compared. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '../../server/database/index.ts';
import { startCrowd } from './crowd.ts';
import { type Effort, effortBetween, readEffort } from './effort.ts';
import { poolSizeOf, type StormOptions } from './options.ts';
import { makeStormShow, type StormShow } from './organizer.ts';
import type { LoadPlan } from './protocol.ts';
import { type Moment, Timeline } from './timeline.ts';
import { type Verdict, verify } from './verify.ts';

/** What a storm is aimed at; a Stack is one. */
export interface Target {
  readonly databaseUrl: string;
  readonly adminToken: string;
  readonly nodes: readonly { readonly url: string; readonly pid?: number }[];
  /** Process of PostgreSQL, where it is ours. */
  readonly databasePid?: number | undefined;
  readonly folder: string;
}

export interface Watcher {
  onStep(step: string): void;
  onMoment(moment: Moment, timeline: Timeline): void;
}

export interface StormResult {
  readonly timeline: Timeline;
  readonly verdict: Verdict;
  readonly capacity: number;
  /** From the opening of the sale until all was sold, or nobody wanted anything any more. */
  readonly effort: Effort;
  /** What went wrong with the storm itself. */
  readonly failures: readonly string[];
}

const TICK_MS = 500;
/** The house is full when so many of those who fit in are there. */
const FULL_SHARE = 0.97;
/** How long the sale waits for those who are still connecting when all should be there. */
const FILL_MORE_SECONDS = 60;
/** Local addresses of a load process: each has some 28,000 ports, and closed ones rest for a minute. */
const ADDRESSES = 6;

/** Runs a storm to its end. */
export async function runStorm(
  target: Target,
  options: StormOptions,
  watcher: Watcher,
): Promise<StormResult> {
  const [first] = target.nodes;
  if (first === undefined) throw new Error('a storm needs a node');
  watcher.onStep('setting up the show');
  const show = await makeStormShow(first.url, target.adminToken, options);
  const fullSize = Math.floor(options.connected * FULL_SHARE);
  const timeline = new Timeline(fullSize);
  const failures: string[] = [];
  const plans = Array.from({ length: options.processes }, (_, index) => planOf(target, options, show, index));
  const crowd = startCrowd(
    plans,
    (stats, index) => timeline.add(stats, index),
    (message) => failures.push(message),
  );
  const pool = openPool(target.databaseUrl, 2);
  let effort: Effort;
  try {
    const ticking = setInterval(() => watcher.onMoment(timeline.tick(), timeline), TICK_MS);
    try {
      await untilFull(timeline, fullSize, options, failures);
      await show.open();
      timeline.openedAt = timeline.now;
      const workers = { ...target, loadPids: crowd.pids };
      const before = await readEffort(workers);
      crowd.open();
      await untilSold(timeline, options, failures);
      effort = effortBetween(before, await readEffort(workers));
      await untilOver(timeline, options, failures);
      watcher.onStep('the last buyers are finishing');
      await crowd.end();
    } finally {
      clearInterval(ticking);
    }
    const verdict = await verify(pool, first.url, show, crowd, target.folder, watcher.onStep);
    return { timeline, verdict, capacity: show.capacity, effort, failures };
  } finally {
    await crowd.close();
    await pool.end();
  }
}

/** Until the house is full; who can't get in by now won't stop the others. */
async function untilFull(
  timeline: Timeline,
  fullSize: number,
  { arrive }: StormOptions,
  failures: readonly string[],
): Promise<void> {
  const deadline = timeline.now + arrive + FILL_MORE_SECONDS;
  while (timeline.connected < fullSize && timeline.now < deadline && failures.length === 0) await sleep(100);
}

/** Until all is sold; see untilOver. */
async function untilSold(
  timeline: Timeline,
  options: StormOptions,
  failures: readonly string[],
): Promise<void> {
  await until(() => timeline.isSoldOut || isOver(timeline), timeline, options, failures);
}

/** Until nobody wants anything any more, or time is up. */
async function untilOver(
  timeline: Timeline,
  options: StormOptions,
  failures: readonly string[],
): Promise<void> {
  await until(() => isOver(timeline), timeline, options, failures);
}

const isOver = (timeline: Timeline): boolean => timeline.allHere && timeline.busy === 0;

async function until(
  isSo: () => boolean,
  timeline: Timeline,
  { duration }: StormOptions,
  failures: readonly string[],
): Promise<void> {
  const deadline = (timeline.openedAt ?? 0) + duration;
  while (!isSo() && timeline.now < deadline && failures.length === 0) await sleep(100);
}

function planOf(target: Target, options: StormOptions, show: StormShow, index: number): LoadPlan {
  const { buyers, seed, speed, processes, arrive, connected, general, seats } = options;
  return {
    urls: target.nodes.map(({ url }) => url),
    showId: show.id,
    chartId: show.chartId,
    generalTiers: show.generalTiers,
    generalShare: general / (general + seats),
    seed,
    speed,
    index,
    processes,
    buyers,
    arriveMs: arrive * 1000,
    roomSize: Math.ceil(connected / processes),
    poolSize: poolSizeOf(options),
    addresses: addressesOf(index),
  };
}

/** All of 127.0.0.0/8 is this computer on Linux; elsewhere only 127.0.0.1 is. */
function addressesOf(index: number): string[] {
  if (process.platform !== 'linux') return ['127.0.0.1'];
  return Array.from({ length: ADDRESSES }, (_, n) => `127.0.${1 + index}.${1 + n}`);
}
