import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave, type SaveFailure, type SaveState } from './autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function saving(answer: (document: string, version: number) => Promise<number>) {
  const states: SaveState[] = [];
  const saves: [string, number][] = [];
  const autosave = new Autosave<string>(1, {
    save: (document, version) => {
      saves.push([document, version]);
      return answer(document, version);
    },
    failureOf: (error) => (error as { failure: SaveFailure }).failure,
    onState: (state) => states.push(state),
  });
  return { autosave, states, saves };
}

const good = async (_document: string, version: number) => version + 1;
const failing = (failure: SaveFailure) => async (): Promise<number> => {
  throw Object.assign(new Error(failure), { failure });
};

it('saves the last of several edits, over the version it has', async () => {
  const { autosave, states, saves } = saving(good);
  autosave.push('a');
  autosave.push('b');
  await vi.advanceTimersByTimeAsync(5_000);
  autosave.push('c');
  expect(autosave.hasUnsaved).toBe(true);
  await autosave.flush();
  expect(saves).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  expect(autosave.hasUnsaved).toBe(false);
  expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved', 'waiting', 'saving', 'saved']);
});

it('sends one save at a time, and then what was edited meanwhile', async () => {
  let finish = (_version: number) => {};
  const { autosave, saves } = saving(() => new Promise((settle) => (finish = settle)));
  autosave.push('a');
  await vi.advanceTimersByTimeAsync(2_000);
  autosave.push('b');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saves).toEqual([['a', 1]]);
  finish(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saves).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

it('tries again when nothing was heard, and stops at a conflict', async () => {
  let answer: (document: string, version: number) => Promise<number> = failing('passing');
  const { autosave, states, saves } = saving((document, version) => answer(document, version));
  autosave.push('a');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(autosave.state).toBe('retrying');
  answer = failing('conflict');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(autosave.state).toBe('conflict');
  autosave.push('b');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saves).toHaveLength(2);
  expect(states.at(-1)).toBe('conflict');
  expect(autosave.hasUnsaved).toBe(true);
});

it('sends nothing once it has stopped', async () => {
  const { autosave, saves } = saving(good);
  autosave.push('a');
  autosave.stop();
  autosave.push('b');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saves).toEqual([]);
});
