import { expect, it } from 'vitest';
import { beginAttempt, createAttemptStore, openAttempt, settleAttempt } from './attempt.ts';
import { memoryStorage } from './stored.ts';

const keys = () => {
  let count = 0;
  return () => `key-${++count}`;
};

it('has one key for an attempt, until its answer is known', () => {
  const storage = memoryStorage();
  const store = createAttemptStore({ storage });
  const newKey = keys();
  const first = beginAttempt(store, 'hold', { token: 'one' }, newKey);
  expect(first).toEqual({ holdId: 'hold', key: 'key-1', body: { token: 'one' } });
  // A double click; a form that was changed while nobody knows what became of the first.
  expect(beginAttempt(store, 'hold', { token: 'two' }, newKey)).toEqual(first);
  // A reload, and another tab.
  const reloaded = createAttemptStore({ storage });
  expect(openAttempt(reloaded, 'hold')).toEqual(first);
  expect(openAttempt(reloaded, 'another')).toBeUndefined();
  settleAttempt(reloaded, first.key);
  expect(beginAttempt(store, 'hold', { token: 'two' }, newKey)).toMatchObject({
    key: 'key-2',
    body: { token: 'two' },
  });
});

it('settles only the attempt that was answered, and begins anew for another hold', () => {
  const store = createAttemptStore({ storage: memoryStorage() });
  const newKey = keys();
  beginAttempt(store, 'one', {}, newKey);
  settleAttempt(store, 'key-9');
  expect(openAttempt(store, 'one')?.key).toBe('key-1');
  expect(beginAttempt(store, 'two', {}, newKey).key).toBe('key-2');
  expect(openAttempt(store, 'one')).toBeUndefined();
});
