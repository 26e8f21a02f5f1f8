import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';

it('asks together for what arrives while a query is under way', async () => {
  const asked: number[][] = [];
  const double = gathered(
    async (questions: readonly number[]) => {
      asked.push([...questions]);
      await sleep(5);
      return questions.map((question) => 2 * question);
    },
    { most: 3 },
  );
  const first = [double(1), double(2)];
  await sleep(1);
  const later = [3, 4, 5, 6].map(double);
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10, 12]);
  expect(asked).toEqual([[1, 2], [3, 4, 5], [6]]);
  expect(await double(7)).toBe(14);
});

it('fails those that asked together, and goes on', async () => {
  const answer = gathered(
    async (questions: readonly string[]) => {
      if (questions.includes('bad')) throw new Error('no');
      return questions;
    },
    { most: 10 },
  );
  const results = await Promise.allSettled([answer('good'), answer('bad')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await answer('good')).toBe('good');
});
