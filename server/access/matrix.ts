/**
 * Who may do what: one matrix of actions and roles. Whatever is not in it nobody may do but administrators. It is rendered
 * into docs/reference/permissions.md, and tested cell by cell over HTTP.
 */

/**
 * - `guest`: anybody. `buyer`: whoever has signed in.
 * - `door`, `finance`, `organizer`: members of an organizer, for what that organizer sells and nothing else.
 * - `administrator`: everything, everywhere.
 */
export const roles = ['guest', 'buyer', 'door', 'finance', 'organizer', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What a member of an organizer may be. */
export type MemberRole = 'door' | 'finance' | 'organizer';
export const memberRoles = ['organizer', 'finance', 'door'] as const satisfies readonly MemberRole[];

interface Rule {
  /** For the reference page. */
  readonly means: string;
  /** Beside administrators. */
  readonly roles: readonly MemberRole[] | readonly ['buyer'];
}

const own = (means: string, ...allowed: readonly MemberRole[]): Rule => ({ means, roles: allowed });
const administrators = (means: string): Rule => ({ means, roles: [] });

const rules = {
  'account.own': { means: 'Their own profile, sessions, bookings and data', roles: ['buyer'] },

  'events.read-drafts': own('See events and shows that are drafts', 'organizer', 'finance'),
  'events.write': own('Make and change events and their images', 'organizer'),
  'venues.write': own('Make and change venues and their charts', 'organizer'),
  'shows.write': own('Make, change and duplicate shows with their tiers, windows and limits', 'organizer'),
  'shows.cancel': own('Cancel shows, with refunds for everybody', 'organizer'),

  'sales.read': own('See how shows sell', 'organizer', 'finance'),
  'bookings.read': own('Find and read bookings', 'organizer', 'finance'),
  'bookings.sell': own('Hold and book outside windows and limits, and without a payment', 'organizer'),
  'bookings.change': own('Cancel bookings, move seats, change names, send tickets again', 'organizer'),
  'bookings.refund': own('Give money back', 'organizer', 'finance'),
  'exports.read': own('Export bookings, tickets, customers and payments', 'organizer', 'finance'),
  'blocks.write': own('Block places and release them', 'organizer'),
  'waitlist.read': own('See and run the waitlist', 'organizer'),
  'tickets.check-in': own('Check tickets in at the door', 'organizer', 'door'),

  'organizer.read': own('See the organizer and who its members are', 'organizer', 'finance', 'door'),
  'organizer.write': own('Change the organizer', 'organizer'),
  'members.write': own('Invite members, change their roles, remove them', 'organizer'),
  'keys.write': own('Make, rotate and delete API keys', 'organizer'),
  'audit.read': own('Read the audit log of the organizer', 'organizer', 'finance'),

  'organizers.create': administrators('Make organizers; with ORGANIZER_SIGNUP=open also verified accounts'),
  'accounts.manage': administrators('Find accounts, help their owners, disable them, make administrators'),
  'mailbox.read': administrators('Read the local mailbox; in demo mode everybody'),
  'platform.audit': administrators('Read the audit log of everybody'),
} as const satisfies Record<string, Rule>;

/** What somebody may be allowed to do. */
export type Action = keyof typeof rules;

/** The matrix: for every action what it means and who may, beside administrators. */
export const matrix: Readonly<Record<Action, Rule>> = rules;

export const actions = Object.keys(rules) as readonly Action[];

/** Whether a role may do something, where it holds. */
export const roleMay = (role: Role, action: Action): boolean =>
  role === 'administrator' || (matrix[action].roles as readonly Role[]).includes(role);
