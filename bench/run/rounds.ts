/** All measurements of a run, interleaved: what changes on the machine meanwhile meets every figure alike. */
import type { Bench, Figure, Sample } from './figure.ts';
import type { Progress } from './progress.ts';
import { runSlot } from './slot.ts';

export interface RoundsOptions {
  readonly figures: readonly Figure[];
  readonly connections: readonly number[];
  readonly seconds: number;
  readonly rounds: number;
  readonly profileFolder?: string | undefined;
  readonly progress: Progress;
}

/** A figure is warm when its code is compiled and its connections are open. */
const WARM_UP_SECONDS = 3;

/** How many measurements that makes, the warm-up included. */
export const countSlots = ({
  figures,
  rounds,
  connections,
}: Pick<RoundsOptions, 'figures' | 'rounds' | 'connections'>): number =>
  figures.length * (1 + rounds * connections.length);

/** Measures every figure at every number of connections, round after round; returns the samples of each round. */
export async function runRounds(bench: Bench, options: RoundsOptions): Promise<Sample[][]> {
  const { figures, rounds, seconds, profileFolder, progress } = options;
  await warmUp(bench, options);
  const slots = options.connections.flatMap((connections) =>
    figures.map((figure) => ({ figure, connections })),
  );
  const samples: Sample[][] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const ofRound: Sample[] = [];
    for (const { figure, connections } of slots) {
      progress.begin(`round ${round} of ${rounds}: ${figure.name}, ${connections} connections`, seconds);
      const profiled = round === rounds ? { profileFolder } : {};
      ofRound.push(await runSlot(bench, figure, { connections, seconds }, profiled));
    }
    samples.push(ofRound);
  }
  return samples;
}

async function warmUp(
  bench: Bench,
  { figures, seconds, connections, progress }: RoundsOptions,
): Promise<void> {
  const load = { connections: Math.max(...connections), seconds: Math.min(seconds, WARM_UP_SECONDS) };
  for (const figure of figures) {
    progress.begin(`warm-up: ${figure.name}`, load.seconds);
    await figure.setUp?.(bench);
    await runSlot(bench, figure, load);
  }
}
