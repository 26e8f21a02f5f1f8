/** The load generators: wrk where it is installed, else autocannon. */
import { runAutocannon } from './autocannon.ts';
import type { Generator } from './plan.ts';
import { hasWrk, runWrk } from './wrk.ts';

export interface ChosenGenerator {
  readonly name: 'wrk' | 'autocannon';
  readonly generate: Generator;
}

/** Throws when wrk is asked for and not here. */
export function chooseGenerator(wanted: 'auto' | 'wrk' | 'autocannon'): ChosenGenerator {
  const isInstalled = wanted !== 'autocannon' && hasWrk();
  if (wanted === 'wrk' && !isInstalled)
    throw new Error('wrk is not installed; --generator autocannon needs nothing');
  return isInstalled ? { name: 'wrk', generate: runWrk } : { name: 'autocannon', generate: runAutocannon };
}
