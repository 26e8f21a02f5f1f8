/** What the samples of a run come to: medians, and ratios within each round. */
import type { Figure, Sample } from '../run/figure.ts';

export interface Row extends Omit<Sample, 'bookings'> {
  /** Smallest and largest of the rounds. */
  readonly perSecondRange: readonly [number, number];
}

export interface Ratio {
  /** `general-hot/for-update@512`. */
  readonly name: string;
  readonly figure: string;
  readonly to: string;
  readonly connections: number;
  readonly value: number;
}

export interface Summary {
  readonly rows: readonly Row[];
  readonly ratios: readonly Ratio[];
}

/** Less than this of the processors is what any system does by itself. */
const QUIET_SHARE = 0.05;

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** @param rounds the samples of each round: the same figures at the same connections in each */
export function summarize(rounds: readonly (readonly Sample[])[], figures: readonly Figure[]): Summary {
  const [first = []] = rounds;
  const rows = first.map(({ figure, connections }) =>
    rowOf(rounds.map((round) => find(round, figure, connections))),
  );
  return { rows, ratios: ratiosOf(rounds, figures) };
}

function rowOf(samples: readonly Sample[]): Row {
  const [{ figure, connections } = { figure: '', connections: 0 }] = samples;
  const of = (value: (sample: Sample) => number) => median(samples.map(value));
  const ofSome = (value: (sample: Sample) => number | undefined) =>
    samples.some((sample) => value(sample) === undefined) ? undefined : of((sample) => value(sample) ?? 0);
  const speeds = samples.map(({ perSecond }) => perSecond);
  return {
    figure,
    connections,
    perSecond: median(speeds),
    perSecondRange: [Math.min(...speeds), Math.max(...speeds)],
    p50Ms: of(({ p50Ms }) => p50Ms),
    p95Ms: of(({ p95Ms }) => p95Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    nodeUs: ofSome(({ nodeUs }) => nodeUs),
    databaseUs: ofSome(({ databaseUs }) => databaseUs),
    generatorUs: ofSome(({ generatorUs }) => generatorUs),
    othersShare: most(samples.map(({ othersShare }) => othersShare)),
    oversold: samples.reduce((sum, { oversold }) => sum + oversold, 0),
  };
}

const most = (values: readonly (number | undefined)[]): number | undefined =>
  values.includes(undefined) ? undefined : Math.max(...values.map((value) => value ?? 0));

/** What to say about a machine that had other things to do; undefined when there is nothing to say. */
export function disturbance(shares: readonly (number | undefined)[]): string | undefined {
  const share = Math.max(...shares.map((each) => each ?? 0));
  if (share < QUIET_SHARE) return undefined;
  return `other programs took up to ${Math.round(share * 100)} % of the processors meanwhile: measure again on a quiet machine`;
}

/** Ours to the baselines where it does the same, and to the ceiling; the median of what each round gives. */
function ratiosOf(rounds: readonly (readonly Sample[])[], figures: readonly Figure[]): Ratio[] {
  const named = (role: Figure['role']) =>
    figures.filter((each) => each.role === role).map(({ name }) => name);
  const connections = [...new Set(rounds.flat().map((sample) => sample.connections))];
  const pairs = named('onsale').flatMap((figure) => [
    ...(figure === 'general-hot' ? named('baseline').map((to) => ({ figure, to })) : []),
    ...named('ceiling').map((to) => ({ figure, to })),
  ]);
  return pairs.flatMap(({ figure, to }) =>
    connections.map((count) => ({
      name: `${figure}/${to}@${count}`,
      figure,
      to,
      connections: count,
      value: median(
        rounds.map((round) => find(round, figure, count).perSecond / find(round, to, count).perSecond),
      ),
    })),
  );
}

function find(round: readonly Sample[], figure: string, connections: number): Sample {
  const found = round.find((sample) => sample.figure === figure && sample.connections === connections);
  if (found === undefined) throw new Error(`a round has no ${figure} at ${connections} connections`);
  return found;
}
