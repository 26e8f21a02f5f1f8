import { describe, expect, it } from 'vitest';
import { type Actor, guest, may, nameOf, organizersWhere, system, tokenAdministrator } from './actor.ts';
import { actions, type MemberRole, matrix, memberRoles } from './matrix.ts';

const account = { id: 'a1', email: 'ada@example.com', emailVerified: true, name: 'Ada' };
const member = (...memberships: readonly [number, MemberRole][]): Actor => ({
  kind: 'account',
  id: account.id,
  name: account.name,
  account,
  memberships: memberships.map(([organizerId, role]) => ({ organizerId, role })),
  isAdministrator: false,
});

describe('may', () => {
  it.each(actions)('%s: says of every role what the matrix says, for its own organizer only', (action) => {
    const allowed: readonly string[] = matrix[action].roles;
    const forBuyers = allowed.includes('buyer');
    expect(may(guest, action, 1)).toBe(false);
    expect(may(member(), action, 1)).toBe(forBuyers);
    for (const role of memberRoles) {
      expect(may(member([1, role]), action, 1)).toBe(forBuyers || allowed.includes(role));
      expect(may(member([2, role]), action, 1)).toBe(forBuyers);
      expect(may(member([1, role]), action, null)).toBe(forBuyers);
    }
    for (const actor of [system, tokenAdministrator]) {
      expect(may(actor, action, 1)).toBe(true);
      expect(may(actor, action, null)).toBe(true);
    }
  });

  it('lets a key do what its scopes name, for its organizer, and never more than an organizer', () => {
    const key: Actor = {
      ...guest,
      kind: 'key',
      id: 'k1',
      key: { organizerId: 1, scopes: ['sales.read', 'accounts.manage', 'account.own'] },
    };
    const allowed = actions.filter((action) => may(key, action, 1));
    expect(allowed).toEqual(['sales.read']);
    expect(may(key, 'sales.read', 2)).toBe(false);
    expect(may(key, 'sales.read', null)).toBe(false);
    expect(organizersWhere(key, 'sales.read')).toEqual([1]);
    expect(organizersWhere(key, 'bookings.read')).toEqual([]);
  });
});

it('knows where somebody may do something', () => {
  const actor = member([1, 'door'], [2, 'organizer'], [2, 'finance'], [3, 'finance']);
  expect(organizersWhere(actor, 'tickets.check-in')).toEqual([1, 2]);
  expect(organizersWhere(actor, 'sales.read')).toEqual([2, 3]);
  expect(organizersWhere(actor, 'accounts.manage')).toEqual([]);
  expect(organizersWhere(tokenAdministrator, 'accounts.manage')).toBeUndefined();
});

it('tells accounts from each other, and programs from people', () => {
  expect([guest, system, member()].map(nameOf)).toEqual(['guest', 'system', 'account a1']);
});
