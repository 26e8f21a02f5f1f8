import { describe, expect, it } from 'vitest';
import { type Failure, PAUSES_MS, submit, verdictOf } from '../../lib/submit.ts';
import { customerOf, EMPTY_FORM, faultsOf, faultsOfServer, firstFault } from './form.ts';

describe('the customer form', () => {
  const ada = { name: ' Ada  Lovelace ', email: 'ada@example.com ', country: 'gb', postalCode: 'SW1A 1AA' };

  it('finds what is missing, and says where to look first', () => {
    const faults = faultsOf(EMPTY_FORM);
    expect(faults).toEqual({ name: { kind: 'required' }, email: { kind: 'required' } });
    expect(firstFault(faults)).toBe('name');
    expect(faultsOf({ ...ada, email: 'ada@example' })).toEqual({ email: { kind: 'email' } });
    expect(faultsOf({ ...ada, postalCode: '!' })).toEqual({ postalCode: { kind: 'postalCode' } });
    expect(firstFault(faultsOf(ada))).toBeUndefined();
  });

  it('sends what was meant', () => {
    expect(customerOf(ada)).toEqual({
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      country: 'GB',
      postalCode: 'SW1A 1AA',
    });
    expect(customerOf({ ...EMPTY_FORM, name: 'Ada', email: 'a@b.cd' })).toEqual({
      name: 'Ada',
      email: 'a@b.cd',
    });
  });

  it("puts the server's findings where they belong", () => {
    const found = faultsOfServer([
      { pointer: '/customer/email', detail: 'It must be an address.' },
      { pointer: '/holdId', detail: 'It is too long.' },
    ]);
    expect(found.faults).toEqual({ email: { kind: 'server', detail: 'It must be an address.' } });
    expect(found.rest).toEqual(['It is too long.']);
  });
});

describe('submit', () => {
  const run = async (answers: (Failure | 'yes')[]) => {
    const pauses: number[] = [];
    let sent = 0;
    const outcome = await submit({
      send: async () => {
        const answer = answers[Math.min(sent++, answers.length - 1)];
        if (answer === 'yes') return 'booking';
        throw answer;
      },
      failureOf: (thrown) => thrown as Failure,
      sleep: async (milliseconds) => void pauses.push(milliseconds),
    });
    return { outcome, sent, pauses };
  };

  it('asks again while nobody knows, and no longer', async () => {
    const lost = { status: 0 };
    const unknown = { status: 503, code: 'outcome_unknown' };
    expect(await run([lost, unknown, 'yes'])).toMatchObject({
      outcome: { kind: 'done', booking: 'booking' },
      sent: 3,
    });
    expect(await run([{ status: 402, code: 'payment_declined' }])).toMatchObject({
      outcome: { kind: 'refused' },
      sent: 1,
    });
    expect(await run([lost, { status: 409, code: 'already_booked' }])).toMatchObject({
      outcome: { kind: 'booked' },
      sent: 2,
    });
  });

  it('gives up after a while, without calling it a failure', async () => {
    const { outcome, sent } = await run([{ status: 0 }]);
    expect(outcome.kind).toBe('unknown');
    expect(sent).toBe(PAUSES_MS.length + 1);
  });

  it('waits as long as it is told', async () => {
    const { pauses } = await run([{ status: 429, retryAfterSeconds: 20 }, 'yes']);
    expect(pauses).toEqual([20_000]);
  });

  it.each([
    [{ status: 400 }, 'refused'],
    [{ status: 410, code: 'hold_expired' }, 'refused'],
    [{ status: 408 }, 'ask again'],
    [{ status: 500 }, 'ask again'],
  ])('takes %j for "%s"', (failure, verdict) => {
    expect(verdictOf(failure)).toBe(verdict);
  });
});
