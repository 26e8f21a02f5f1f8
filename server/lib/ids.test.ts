import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isClaimId, newClaimId, showOfId, ticketId, ticketOfId } from './ids.ts';

const shows = fc.integer({ min: 1, max: 2 ** 31 - 1 });

it('names its show and its ticket, as a UUID of version 8', () => {
  fc.assert(
    fc.property(shows, fc.integer({ min: 1, max: 255 }), (showId, number) => {
      const claimId = newClaimId(showId);
      expect(claimId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect([showOfId(claimId), isClaimId(claimId)]).toEqual([showId, true]);
      const ticket = ticketId(claimId, number);
      expect([showOfId(ticket), isClaimId(ticket)]).toEqual([showId, false]);
      expect(ticketOfId(ticket)).toEqual({ claimId, number });
    }),
  );
});

it('does not repeat itself', () => {
  const ids = Array.from({ length: 100_000 }, () => newClaimId(3));
  expect(new Set(ids).size).toBe(ids.length);
});

it('knows what is no id of ours', () => {
  const foreign = [
    '',
    'x',
    '0197a3f0-5b1c-4000-8000-04a1b2c3d400',
    '0197a3f0-5b1c-8fff-bfff-fc0000000000',
    '0197A3F0-5B1C-8000-8000-04A1B2C3D400',
  ];
  for (const id of foreign) expect(showOfId(id), id).toBeUndefined();
  expect(ticketOfId(newClaimId(1))).toBeUndefined();
});
