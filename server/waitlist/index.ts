/**
 * The way into this module: waitlists of tiers that are sold out. Who waits is a row of `waitlist_entries`; what comes back
 * is offered in order as a claim of kind `offer` with the entry's own id, so that it is bought like any hold. That nobody is
 * passed over is decided by the database, under the show's lock: see waitlist_plan and stock.waitlist_floor.
 */
import type { By } from '../access/index.ts';
import type { Access, Caller } from '../bookings/index.ts';
import { allocate } from './allocator.ts';
import { closeOver } from './close.ts';
import { createContext, type WaitlistOptions } from './context.ts';
import { getEntry, leave } from './entry.ts';
import { createJoin, type JoinInput } from './join.ts';
import { type ListFilter, listEntries, removeEntry, setPaused, summarize } from './manage.ts';
import { entriesOfCustomer, forgetCustomer } from './personal-data.ts';
import { tell } from './tell.ts';

export type { EntryView, OfferView } from './entry.ts';
export type { Joined } from './join.ts';
export type { ListedEntry, Summary, TierSummary } from './manage.ts';
export type { WaitlistState } from './rows.ts';

/** What the doors may ask for. */
export type Waitlist = ReturnType<typeof createWaitlist>;

/** Binds the operations to what they work with. Keeps nothing: any number of nodes may run. */
export function createWaitlist(options: WaitlistOptions) {
  const context = createContext(options);
  const join = createJoin(context);
  return {
    join: (showId: number, input: JoinInput, caller: Caller, key: string) => join(showId, input, caller, key),
    getEntry: (id: string, access: Access) => getEntry(context, id, access),
    leave: (id: string, access: Access) => leave(context, id, access),
    entriesOfCustomer: (email: string) => entriesOfCustomer(context, email),
    forgetCustomer: (email: string) => forgetCustomer(context, email),

    /** For those who may run the waitlist of a show: the door has seen to that. */
    listEntries: (showId: number, filter: ListFilter) => listEntries(context, showId, filter),
    summarize: (showId: number) => summarize(context, showId),
    setPaused: (showId: number, paused: boolean, by: By) => setPaused(context, showId, paused, by),
    removeEntry: (id: string, by: By) => removeEntry(context, id, by),

    /** Rounds of the background work; each is safe to run twice and beside another node's. */
    allocate: () => allocate(context),
    closeOver: () => closeOver(context),
    tell: () => tell(context),
  };
}
