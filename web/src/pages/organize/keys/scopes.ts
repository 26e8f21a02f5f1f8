/** What keys may be allowed to do, as people call it. */
import type { Scope } from '../../../console/team/queries.ts';

export const SCOPES: readonly { readonly title: string; readonly scopes: Partial<Record<Scope, string>> }[] =
  [
    {
      title: 'Events and shows',
      scopes: {
        'events.read-drafts': 'See drafts',
        'events.write': 'Make and change events',
        'shows.write': 'Make and change shows',
        'shows.cancel': 'Cancel shows',
        'venues.write': 'Make and change venues',
      },
    },
    {
      title: 'Sales and bookings',
      scopes: {
        'sales.read': 'See how shows sell',
        'bookings.read': 'Find and read bookings',
        'bookings.sell': 'Sell outside windows and limits',
        'bookings.change': 'Cancel, move, rename, send again',
        'bookings.refund': 'Give money back',
        'exports.read': 'Export',
        'blocks.write': 'Block places',
        'waitlist.read': 'See and run waitlists',
        'tickets.check-in': 'Check tickets in',
      },
    },
    {
      title: 'The organizer',
      scopes: {
        'organizer.read': 'See the organizer and its members',
        'organizer.write': 'Change the organizer',
        'members.write': 'Change the team',
        'keys.write': 'Make and end keys',
        'audit.read': 'Read the audit log',
      },
    },
  ];

const WORDS = new Map(SCOPES.flatMap(({ scopes }) => Object.entries(scopes)));

/** What a key may do, as one sentence; scopes that have no words yet as they are. */
export const scopesInWords = (scopes: readonly Scope[]): string =>
  scopes.map((scope) => WORDS.get(scope) ?? scope).join(' · ');
