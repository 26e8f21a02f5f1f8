/** Who comes to a box office in these tests: one of each role, and a stranger who runs another one. */
import type { Actor, MemberRole } from '../../server/access/index.ts';
import { actions, guest } from '../../server/access/index.ts';
import type { Recognize } from '../../server/doors/index.ts';
import { bearerOf } from '../../server/doors/index.ts';
import { asAdmin } from '../support/doors.ts';

/** The organizer that owns everything in these tests, and the one of the strangers. */
export const OWNER = 1;
export const OTHER = 2;

const account = (
  name: string,
  ...memberships: readonly { organizerId: number; role: MemberRole }[]
): Actor => ({
  kind: 'account',
  id: name,
  name,
  account: { id: name, email: `${name}@example.com`, emailVerified: true, name },
  memberships,
  isAdministrator: false,
});
const member = (role: MemberRole) => account(role, { organizerId: OWNER, role });
const key = (id: string, organizerId: number): Actor => ({
  ...guest,
  kind: 'key',
  id,
  name: id,
  key: { organizerId, scopes: actions },
});

const actors: Readonly<Record<string, Actor>> = {
  buyer: account('buyer'),
  door: member('door'),
  finance: member('finance'),
  organizer: member('organizer'),
  key: key('key', OWNER),
  stranger: account(
    'stranger',
    { organizerId: OTHER, role: 'organizer' },
    { organizerId: OTHER, role: 'finance' },
    { organizerId: OTHER, role: 'door' },
  ),
  strangersKey: key('strangersKey', OTHER),
};

/** Everybody, by the name under which headersOf sends them. */
export const everybody = ['guest', ...Object.keys(actors), 'administrator'] as const;

/** Knows them by a token that is their name. */
export const recognizeTestActors: Recognize = (presented) => {
  const [kind, name] = bearerOf(presented)?.split(':') ?? [];
  return kind === 'test' && name !== undefined ? actors[name] : undefined;
};

export function headersOf(name: string): Record<string, string> {
  if (name === 'guest') return {};
  return name === 'administrator' ? asAdmin : { authorization: `Bearer test:${name}` };
}

/** Whether the matrix lets somebody do something with what belongs to OWNER. Said anew here, from the roles alone. */
export function isAllowed(name: string, allowed: readonly string[]): boolean {
  if (name === 'administrator') return true;
  if (name === 'key') return allowed.includes('organizer');
  return allowed.includes(name);
}
