/** All measurements of a run, interleaved: what changes on the machine meanwhile meets every figure alike. */
import type { Bench, Figure, Sample } from './figure.ts';
import { runSlot } from './slot.ts';

export interface RoundsOptions {
  readonly figures: readonly Figure[];
  readonly connections: readonly number[];
  readonly seconds: number;
  readonly rounds: number;
  readonly profileFolder?: string | undefined;
  /** Told before each measurement. */
  readonly onSlot: (what: string, done: number, of: number) => void;
}

/** A figure is warm when its code is compiled and its connections are open. */
const WARM_UP_SECONDS = 3;

/** Measures every figure at every number of connections, round after round; returns the samples of each round. */
export async function runRounds(bench: Bench, options: RoundsOptions): Promise<Sample[][]> {
  const { figures, rounds, seconds, profileFolder } = options;
  const slots = options.connections.flatMap((connections) =>
    figures.map((figure) => ({ figure, connections })),
  );
  const total = figures.length + rounds * slots.length;
  let done = 0;
  const tell = (what: string) => {
    options.onSlot(what, done, total);
    done += 1;
  };
  for (const figure of figures) {
    tell(`warm-up: ${figure.name}`);
    await figure.setUp?.(bench);
    const connections = Math.max(...options.connections);
    await runSlot(bench, figure, { connections, seconds: Math.min(seconds, WARM_UP_SECONDS) });
  }
  const samples: Sample[][] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const ofRound: Sample[] = [];
    for (const { figure, connections } of slots) {
      tell(`round ${round} of ${rounds}: ${figure.name}, ${connections} connections`);
      const profiled = round === rounds ? { profileFolder } : {};
      ofRound.push(await runSlot(bench, figure, { connections, seconds }, profiled));
    }
    samples.push(ofRound);
  }
  return samples;
}
