import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newClaimId, ticketId } from '../lib/ids.ts';
import type { TicketFacts } from './code.ts';
import { createTicketKeys } from './keys.ts';

const keys = createTicketKeys(['a secret key of sixteen']);
const others = createTicketKeys(['another secret key here']);

const tickets = fc
  .record({
    show: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    number: fc.integer({ min: 1, max: 255 }),
    tier: fc.integer({ min: 1, max: 2 ** 15 - 1 }),
    admits: fc.integer({ min: 1, max: 2 ** 15 - 1 }),
    seat: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
  })
  .map(({ show, number, ...facts }): TicketFacts => ({ id: ticketId(newClaimId(show), number), ...facts }));

const ticket: TicketFacts = { id: ticketId(newClaimId(4), 1), tier: 2, admits: 1, seat: 48_211 };

describe('ticket codes', () => {
  it('say what was signed, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(tickets, async (facts) => {
        expect(await keys.verify(keys.sign(facts))).toEqual(facts);
      }),
    );
  });

  it('are the same on every node, and short enough for a small QR', () => {
    const code = keys.sign(ticket);
    expect(createTicketKeys(['a secret key of sixteen']).sign(ticket)).toBe(code);
    expect(code.length).toBeLessThanOrEqual(122);
  });

  it('are as docs/door.md says, and as web/src/door reads them', () => {
    const id = '0197a3f0-5b1c-8000-8000-10a1b2c3d401';
    expect(keys.publicKeys[0]?.key).toBe('YySLPUbMWplEWqb85H2qulhY-NEIlHiMXshdULum4HM');
    expect(keys.sign({ id, tier: 2, admits: 1, seat: 48_211 })).toBe(
      'OT1.AgGXo_BbHIAAgAAQobLD1AECAdP4Ag.PEEiioS96AJ2yKocKyPXSqWorzk_DnL9mxrbV9hWpvx0YT7at2vQWml_t7jGbiG5ZqhzLWrRsOMNf5MD_rCHBQ',
    );
  });

  it('are refused when a single character differs', async () => {
    const code = keys.sign(ticket);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: code.length - 1 }),
        fc.constantFrom('A', 'b', '7', '-'),
        async (at, put) => {
          const changed = code.slice(0, at) + put + code.slice(at + 1);
          // The last character of the signature has bits that mean nothing.
          fc.pre(code[at] !== put && at < code.length - 1);
          expect(await keys.verify(changed)).toBeTypeOf('string');
        },
      ),
    );
  });

  it('are refused when another key signed them', async () => {
    expect(await keys.verify(others.sign(ticket))).toBe('forged');
  });

  it('of an earlier key are taken for as long as it is listed', async () => {
    const rotated = createTicketKeys(['another secret key here', 'a secret key of sixteen']);
    expect(await rotated.verify(keys.sign(ticket))).toEqual(ticket);
    expect(rotated.sign(ticket)).toBe(others.sign(ticket));
    expect(rotated.publicKeys).toEqual([...others.publicKeys, ...keys.publicKeys]);
  });

  it('are told from other texts', async () => {
    for (const text of ['', 'OT1', 'OT2.AA.AA', 'https://example.com', keys.sign(ticket).slice(0, -1)])
      expect(await keys.verify(text)).toBe('unreadable');
  });
});
