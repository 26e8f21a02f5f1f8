import { describe, expect, it } from 'vitest';
import { answerAtOnce } from './tokens.ts';

const references = Array.from({ length: 10_000 }, (_, index) => `0190b7c2-0000-8000-8000-${index}.1`);
const approved = (rate: number) =>
  references.filter((reference) => answerAtOnce('tok_approve', reference, rate).state === 'captured');

describe('answerAtOnce', () => {
  it('approves and declines as the token says', () => {
    expect(answerAtOnce('tok_approve', 'r.1', 1)).toEqual({ state: 'captured' });
    expect(answerAtOnce('tok_decline', 'r.1', 1)).toMatchObject({
      state: 'declined',
      code: 'payment_declined',
    });
    expect(answerAtOnce('tok_4242', 'r.1', 1)).toMatchObject({
      state: 'declined',
      code: 'unknown_payment_token',
    });
  });

  it('approves the share that is set', () => {
    expect(approved(0)).toHaveLength(0);
    expect(approved(1)).toHaveLength(references.length);
    expect(approved(0.9).length / references.length).toBeCloseTo(0.9, 1);
  });

  it('answers a retry as the first time, and keeps approving what a lower rate approved', () => {
    expect(approved(0.5)).toEqual(approved(0.5));
    const more = new Set(approved(0.9));
    expect(approved(0.5).every((reference) => more.has(reference))).toBe(true);
  });
});
