/** What the modules keep about people, for accounts to give to them and to forget: all of it, or it is no export. */
import type { Pool } from 'pg';
import type { PersonalData } from './accounts/index.ts';
import type { Bookings } from './bookings/index.ts';
import { unwrap } from './lib/errors.ts';
import { forgetAddress, mailsTo } from './messages/index.ts';
import { forgetInvitations, invitationsTo } from './organizers/index.ts';
import type { Waitlist } from './waitlist/index.ts';

interface Keepers {
  readonly pool: Pool;
  readonly bookings: Pick<Bookings, 'bookingsOfCustomer' | 'forgetCustomer'>;
  readonly waitlist: Pick<Waitlist, 'entriesOfCustomer' | 'forgetCustomer'>;
}

/** Mails last: what is forgotten before may still write some. */
export const personalDataOf = ({ pool, bookings, waitlist }: Keepers): readonly PersonalData[] => [
  {
    name: 'bookings',
    collect: async ({ email }) => unwrap(await bookings.bookingsOfCustomer(email)),
    forget: ({ email }) => bookings.forgetCustomer(email),
  },
  {
    name: 'waitlist',
    collect: ({ email }) => waitlist.entriesOfCustomer(email),
    forget: ({ email }) => waitlist.forgetCustomer(email),
  },
  {
    name: 'invitations',
    collect: ({ email }) => invitationsTo(pool, email),
    forget: ({ email }) => forgetInvitations(pool, email),
  },
  {
    name: 'messages',
    collect: ({ email }) => mailsTo(pool, email),
    forget: ({ email }) => forgetAddress(pool, email),
  },
];
