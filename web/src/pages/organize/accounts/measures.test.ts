import { expect, it } from 'vitest';
import { partsOf } from './measures.ts';
import type { ManagedAccount } from './queries.ts';

const account: ManagedAccount = {
  id: 'ada',
  name: 'Ada',
  email: 'ada@example.com',
  emailVerified: true,
  username: null,
  hasTwoFactor: false,
  isAdministrator: false,
  isDisabled: false,
  openSessions: 1,
  organizers: [],
  createdAt: '2030-01-01T10:00:00.000Z',
  version: 1,
};
const offered = (change: Partial<ManagedAccount>) =>
  partsOf({ ...account, ...change }).flatMap(({ measures }) => measures.map(({ key }) => key));

it('offers what makes sense as the account stands', () => {
  expect(offered({})).toEqual(['password', 'sessions', 'disable', 'make-administrator']);
  expect(offered({ openSessions: 0, isDisabled: true })).toEqual(['enable']);
  expect(offered({ hasTwoFactor: true, isAdministrator: true })).toEqual([
    'password',
    'two-factor',
    'sessions',
    'disable',
    'unmake-administrator',
  ]);
});

it('says of keys that outlive a sign-in only to whom it may matter', () => {
  const effectsFor = (roles: ('organizer' | 'door')[]) => {
    const organizers = [{ id: 1, slug: 'club', name: 'Club', roles }];
    const measures = partsOf({ ...account, organizers }).flatMap((part) => part.measures);
    return measures.find(({ key }) => key === 'disable')?.effects.join(' ');
  };
  expect(effectsFor(['organizer'])).toContain('API keys');
  expect(effectsFor(['door'])).not.toContain('API keys');
});
