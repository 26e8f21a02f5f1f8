import { describe, expect, it } from 'vitest';
import { type BookingFacts, pollEvery, simulatedReference, stageOf } from '../../lib/booking-stage.ts';
import { toCalendar } from './calendar.ts';

describe('a calendar entry', () => {
  const entry = {
    uid: 'b-1',
    startsAt: '2030-06-01T18:00:00.000Z',
    endsAt: '2030-06-01T21:00:00.000Z',
    title: 'Ember, Vale; live',
    place: 'Hall, Vienna',
    description: `Reference 4-K7PX2M\n${'ü'.repeat(80)}`,
    stampedAt: new Date('2030-01-01T00:00:00.000Z'),
  };
  const text = toCalendar(entry);

  it('has times in UTC and escapes what would end a value', () => {
    expect(text).toContain('DTSTART:20300601T180000Z\r\n');
    expect(text).toContain('SUMMARY:Ember\\, Vale\\; live\r\n');
    expect(text).toContain('Reference 4-K7PX2M\\n');
  });

  it('has no line over 75 octets', () => {
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('ü'.repeat(80));
  });
});

describe('where a booking stands', () => {
  const facts = (
    status: BookingFacts['status'],
    state?: BookingFacts['payments'][number]['state'],
    more: Partial<BookingFacts['payments'][number]> = {},
  ): BookingFacts => ({
    status,
    payments: state ? [{ state, actionUrl: null, failure: null, ...more }] : [],
    refunds: [],
  });

  it('is told by its status and its payments', () => {
    expect(stageOf(facts('confirmed', 'captured'))).toEqual({ kind: 'confirmed' });
    expect(stageOf(facts('pending', 'unknown'))).toEqual({ kind: 'waiting' });
    expect(stageOf(facts('pending', 'failed', { failure: 'No.' }))).toEqual({
      kind: 'unpaid',
      failure: 'No.',
    });
    expect(stageOf(facts('pending'))).toEqual({ kind: 'unpaid', failure: null });
    const action = facts('pending', 'action_required', { actionUrl: '/bank' });
    expect(stageOf(action)).toEqual({ kind: 'action', actionUrl: '/bank' });
  });

  it('is asked for only while it may change', () => {
    expect(pollEvery(facts('pending', 'processing'))).toBeGreaterThan(0);
    expect(pollEvery(facts('confirmed', 'captured'))).toBe(false);
    expect(pollEvery({ ...facts('canceled'), refunds: [{ state: 'requested' }] })).toBeGreaterThan(0);
    expect(pollEvery(undefined)).toBe(false);
  });
});

it("knows the simulator's payments from those of a bank with pages of its own", () => {
  expect(simulatedReference('/api/v1/payments/simulator/0197-a%3D')).toBe('0197-a=');
  expect(simulatedReference('https://bank.example/3ds?id=1')).toBeUndefined();
});
