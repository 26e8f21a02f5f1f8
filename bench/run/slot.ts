/** One measurement: load, processor time, and whether what was answered is what the rows say. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadResult } from '../load/plan.ts';
import { startStream } from '../load/stream.ts';
import { readAnswers, unexpectedAnswers } from './answers.ts';
import {
  BESIDE_PER_SECOND,
  type Bench,
  type Figure,
  type Sample,
  type Slot,
  type SlotLoad,
  type Sold,
} from './figure.ts';
import { readUsage, shareOfOthers, type Usage } from './usage.ts';

const NOTHING_SOLD: Sold = { bookings: 0, oversold: 0 };

export interface SlotOptions {
  /** Folder for a profile of the node during this measurement. */
  readonly profileFolder?: string | undefined;
}

/**
 * Measures a figure once. Throws when an answer came that the figure doesn't expect, a connection failed, or an
 * acknowledged booking isn't there: such a measurement says nothing.
 */
export async function runSlot(
  bench: Bench,
  figure: Figure,
  load: SlotLoad,
  { profileFolder }: SlotOptions = {},
): Promise<Sample> {
  const slot = await figure.prepare(bench, load);
  await checkpoint(bench);
  const answersBefore = await readAnswers(bench.url);
  if (profileFolder !== undefined) await profile(bench, 'start');
  const before = readUsage(processesOf(bench));
  const result = await generate(bench, slot, load);
  const after = readUsage(processesOf(bench));
  if (profileFolder !== undefined) {
    const file = join(profileFolder, `${figure.name}@${load.connections}.cpuprofile`);
    await writeFile(file, await profile(bench, 'stop'));
  }
  const sold = (await slot.sold?.(result)) ?? NOTHING_SOLD;
  const unexpected = unexpectedAnswers(answersBefore, await readAnswers(bench.url), slot.expected ?? []);
  const faults = [...unexpected, ...faultsOf(result, slot, sold, load)];
  if (faults.length > 0) {
    const [node] = bench.stack.nodes;
    throw new Error(
      `${figure.name} at ${load.connections} connections: ${faults.join('; ')}\n${warnings(node?.output())}`,
    );
  }
  for (const node of bench.stack.nodes) node.trimOutput();
  return { ...sampleOf(figure, load, result, sold), ...costs(before, after, result) };
}

/** So that none falls into one measurement and not into another. Where we may not ask for it, it comes when it comes. */
async function checkpoint({ pool }: Bench): Promise<void> {
  await pool.query('checkpoint').catch(() => {});
}

const processesOf = ({ stack }: Bench) => ({
  nodePids: stack.nodes.map(({ pid }) => pid),
  databasePid: stack.databasePid,
});

async function generate({ generate, url, stack }: Bench, slot: Slot, load: SlotLoad): Promise<LoadResult> {
  const { folder } = stack;
  const { plan, beside } = slot;
  const endStream =
    beside && (await startStream({ url, plan: beside, perSecond: BESIDE_PER_SECOND, folder }));
  const result = await generate({ url, plan, ...load, folder });
  const streamed = await endStream?.();
  return streamed === undefined ? result : { ...result, broken: result.broken + streamed.failed };
}

async function profile({ url }: Bench, what: 'start' | 'stop'): Promise<string> {
  const response = await fetch(`${url}/api/v1/bench/profile/${what}`, { method: 'POST' });
  return response.text();
}

/** Answers that never came are bookings that may be there or not: no more than there were connections at the end. */
function faultsOf(result: LoadResult, slot: Slot, { bookings }: Sold, { connections }: SlotLoad): string[] {
  const faults: string[] = [];
  if (result.broken > 0) faults.push(`${result.broken} connections or answers failed`);
  if (result.granted === 0) faults.push('nothing was answered');
  if (slot.sold !== undefined && bookings < result.granted)
    faults.push(`${result.granted} bookings were acknowledged, ${bookings} are there`);
  if (slot.sold !== undefined && bookings > result.granted + connections)
    faults.push(`${bookings} bookings are there, ${result.granted} were acknowledged`);
  return faults;
}

/** Lines of a log that tell of trouble. */
function warnings(output = ''): string {
  const lines = output.split('\n').filter((line) => /"level":"(warn|error|fatal)"/.test(line));
  return lines.slice(-10).join('\n');
}

function sampleOf(figure: Figure, { connections }: SlotLoad, result: LoadResult, sold: Sold) {
  const { p50Ms, p95Ms, p99Ms } = result;
  const perSecond = result.granted / result.seconds;
  return { figure: figure.name, connections, perSecond, p50Ms, p95Ms, p99Ms, ...sold };
}

function costs(before: Usage | undefined, after: Usage | undefined, { granted, refused }: LoadResult) {
  const each = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? undefined : (to - from) / (granted + refused);
  return {
    nodeUs: each(before?.node, after?.node),
    databaseUs: each(before?.database, after?.database),
    generatorUs: each(before?.generator, after?.generator),
    othersShare: before && after && shareOfOthers(before, after),
  };
}
