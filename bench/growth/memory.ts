/** Whether the memory of a node grows while it sells. */
import { setTimeout as sleep } from 'node:timers/promises';
import { generalHot } from '../figures/general-hot.ts';
import { median } from '../report/summary.ts';
import type { Bench } from '../run/figure.ts';
import { runSlot } from '../run/slot.ts';

const PERIOD_MS = 1_000;

export interface MemorySample {
  readonly second: number;
  /** Bytes. */
  readonly resident: number;
  readonly heap: number;
}

/** Reads the node's memory every second of a run, by its own metrics. */
export async function measureMemory(
  bench: Bench,
  load: { connections: number; seconds: number },
): Promise<MemorySample[]> {
  const samples: MemorySample[] = [];
  const startedAt = performance.now();
  let isRunning = true;
  const sampling = (async () => {
    while (isRunning) {
      samples.push({ second: (performance.now() - startedAt) / 1_000, ...(await readMemory(bench.url)) });
      await sleep(PERIOD_MS);
    }
  })();
  await runSlot(bench, generalHot, load);
  isRunning = false;
  await sampling;
  return samples;
}

async function readMemory(url: string): Promise<Omit<MemorySample, 'second'>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return { resident: of('process_resident_memory_bytes'), heap: of('nodejs_heap_size_used_bytes') };
}

/** How much more it takes in the last third of a run than in the middle one, by medians: 0.1 is a tenth. */
export function growthOf(values: readonly number[]): number {
  const third = Math.floor(values.length / 3);
  return median(values.slice(-third)) / median(values.slice(third, 2 * third)) - 1;
}
