/** A small storm on two nodes: sells out, and nobody was told anything that is not so. */
import { expect, inject, it } from 'vitest';
import { startStack } from '../lib/stack.ts';
import { figuresOf, isTrue } from './figures.ts';
import { readOptions } from './options.ts';
import { runStorm } from './run.ts';

it('sells out with 300 buyers on two nodes, and ledger, feeds and rows are identical', {
  timeout: 90_000,
}, async () => {
  const options = readOptions(
    [
      '--buyers=300',
      '--seats=400',
      '--general=40',
      '--nodes=2',
      '--speed=40',
      '--arrive=1',
      '--duration=45',
    ].map(String),
  );
  // A database of its own on the server that all tests share.
  process.env.DATABASE_URL = inject('adminUrl');
  const stack = await startStack({ nodes: 2, env: { MAX_HOLDS_PER_CLIENT: '4' } });
  try {
    const result = await runStorm(stack, options, { onStep: () => {}, onMoment: () => {} });
    const figures = figuresOf(options, result);
    expect(result.verdict.differences).toEqual([]);
    expect(result.verdict.violations).toEqual([]);
    expect(figures.failures).toEqual([]);
    expect(isTrue(figures)).toBe(true);
    expect(figures.sold).toBe(440);
    expect(figures.connected.most).toBe(300);
    expect(figures.watchersCompared).toBe(300);
    expect(figures.ledger.unknown).toBeGreaterThan(0);
    expect(figures.answers).toMatchObject({
      'booking replayed': expect.any(Number),
      'hold seats_taken': expect.any(Number),
    });
  } finally {
    await stack.close();
  }
});
