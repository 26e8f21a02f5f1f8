/** The way into this module: what a ticket's code says, and who has come in by it. */
import type { Actor, By } from '../access/index.ts';
import { checkIn, type Scan, undoCheckIn } from './check-in.ts';
import { createContext, type TicketsOptions } from './context.ts';
import { listDoorShows } from './door-shows.ts';
import { readManifest } from './manifest.ts';
import { type CheckInFilter, listCheckIns } from './overview.ts';

export type { Scan } from './check-in.ts';
export type { TicketFacts } from './code.ts';
export { createTicketKeys, type PublicKey, type TicketKeys } from './keys.ts';

/** What the doors may ask for. */
export type Tickets = ReturnType<typeof createTickets>;

/** Binds the operations to what they work with. Any number of nodes may run. */
export function createTickets(options: TicketsOptions) {
  const context = createContext(options);
  return {
    /** Those whose codes are taken at the door. */
    publicKeys: options.keys.publicKeys,
    checkIn: (showId: number, scans: readonly Scan[], by: By) => checkIn(context, showId, scans, by),
    undoCheckIn: (showId: number, scanId: string, by: By) => undoCheckIn(context, showId, scanId, by),
    listCheckIns: (showId: number, filter: CheckInFilter, actor: Actor) =>
      listCheckIns(context, showId, filter, actor),
    readManifest: (showId: number, since: string | undefined, actor: Actor) =>
      readManifest(context, showId, since, actor),
    listDoorShows: (page: { readonly cursor?: string | undefined; readonly limit: number }, actor: Actor) =>
      listDoorShows(options.database.kysely, page, actor),
  };
}
