import { expect, it } from 'vitest';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { createJoined } from './joined.ts';

interface Made {
  readonly id: number;
  readonly replayed: boolean;
}

it('answers a repeat like the first, once, and runs what comes later by itself', async () => {
  const join = createJoined<Made>();
  let runs = 0;
  const run = async (): Promise<Result<Made>> => {
    runs += 1;
    return ok({ id: runs, replayed: false });
  };
  const [first, second, other] = await Promise.all([
    join('a', undefined, run),
    join('a', undefined, run),
    join('b', undefined, run),
  ]);
  expect([first, second, other]).toEqual([
    ok({ id: 1, replayed: false }),
    ok({ id: 1, replayed: true }),
    ok({ id: 2, replayed: false }),
  ]);
  expect(await join('a', undefined, run)).toEqual(ok({ id: 3, replayed: false }));
});

it('tells whether all who wait have gone', async () => {
  const join = createJoined<Made>();
  const seen: boolean[] = [];
  let release = () => {};
  const first = join(
    'a',
    () => true,
    async (haveAllGone) => {
      seen.push(haveAllGone());
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      seen.push(haveAllGone());
      return ok({ id: 1, replayed: false });
    },
  );
  const second = join(
    'a',
    () => false,
    async () => expect.unreachable(),
  );
  release();
  await Promise.all([first, second]);
  expect(seen).toEqual([true, false]);
});

it('begins anew for one who comes when the first was given up already', async () => {
  const join = createJoined<Made>();
  const gone = join(
    'a',
    () => true,
    async () => refuse('client_gone'),
  );
  const here = join(
    'a',
    () => false,
    async () => ok({ id: 2, replayed: false }),
  );
  expect(await gone).toMatchObject({ ok: false, refusal: { code: 'client_gone' } });
  expect(await here).toEqual(ok({ id: 2, replayed: false }));
});
