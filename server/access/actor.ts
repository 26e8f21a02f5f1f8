/** Who acts, and whether they may. Permissions are decided here and nowhere else. */
import { type Action, type MemberRole, roleMay } from './matrix.ts';

/** A person's account, as far as decisions need it. */
export interface ActorAccount {
  readonly id: string;
  readonly email: string;
  /** Whether the person has shown to read this e-mail's mail. Only then it says who they are. */
  readonly emailVerified: boolean;
  readonly name: string;
}

export interface Membership {
  readonly organizerId: number;
  readonly role: MemberRole;
}

export interface Actor {
  readonly kind: 'guest' | 'account' | 'key' | 'administrator' | 'system';
  /** Of the account or key; null for everybody else. */
  readonly id: string | null;
  /** As people read it in the audit log. */
  readonly name: string;
  readonly account?: ActorAccount;
  readonly memberships: readonly Membership[];
  readonly isAdministrator: boolean;
  /** An API key acts for one organizer, and only within its scopes. */
  readonly key?: { readonly organizerId: number; readonly scopes: readonly Action[] };
}

/** Who changes something, and by which request: for the audit log. */
export interface By {
  readonly actor: Actor;
  readonly requestId: string | null;
}

const nobody = { id: null, memberships: [], isAdministrator: false } as const;

/** Anybody. */
export const guest: Actor = Object.freeze({ ...nobody, kind: 'guest', name: 'guest' });

/** Whoever has ADMIN_TOKEN. */
export const tokenAdministrator: Actor = Object.freeze({
  ...nobody,
  kind: 'administrator',
  name: 'ADMIN_TOKEN',
  isAdministrator: true,
});

/** The program itself: jobs, the demo, the command line. */
export const system: Actor = Object.freeze({
  ...nobody,
  kind: 'system',
  name: 'onsale',
  isAdministrator: true,
});

export const bySystem: By = Object.freeze({ actor: system, requestId: null });

/**
 * Whether somebody may do something.
 * @param organizerId whose thing it is about; null for what belongs to no organizer, where members have no say
 */
export function may(actor: Actor, action: Action, organizerId: number | null): boolean {
  if (actor.isAdministrator) return true;
  if (actor.key !== undefined) return keyMay(actor.key, action, organizerId);
  if (actor.account === undefined) return false;
  if (roleMay('buyer', action)) return true;
  return actor.memberships.some(
    (membership) => membership.organizerId === organizerId && roleMay(membership.role, action),
  );
}

/** No key does more than an organizer may, whatever its scopes say. */
const keyMay = (
  { organizerId, scopes }: NonNullable<Actor['key']>,
  action: Action,
  about: number | null,
): boolean => organizerId === about && scopes.includes(action) && roleMay('organizer', action);

/** Organizers for which somebody may do something; undefined: for all. */
export function organizersWhere(actor: Actor, action: Action): readonly number[] | undefined {
  if (actor.isAdministrator) return undefined;
  const ids = [...actor.memberships.map(({ organizerId }) => organizerId), actor.key?.organizerId];
  return [...new Set(ids)].filter((id) => id !== undefined).filter((id) => may(actor, action, id));
}

/** Tells one caller from another, for what is theirs alone: an account or key by its id. */
export const nameOf = ({ kind, id }: Actor): string => (id === null ? kind : `${kind} ${id}`);
