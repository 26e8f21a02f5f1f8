/**
 * The way into this module: holds and bookings as customers see them, over the claims engine and the payment port. It
 * owns no table of its own: reads and the money's last steps are here, decisions are the engine's.
 */

import type { BookingMails } from '../messages/index.ts';
import type { WebhookEvent } from '../payments/index.ts';
import * as blocks from './blocks.ts';
import { type BookInput, book } from './book.ts';
import { getCancellation, runCancellations } from './cancellation.ts';
import { type Access, type BookingsOptions, type Caller, createContext } from './context.ts';
import { moveSeats, renameTicket, type SeatMove } from './edit.ts';
import {
  changeHold,
  createHold,
  extendHold,
  getHold,
  type HoldChange,
  type HoldInput,
  releaseHold,
} from './holds.ts';
import { type BookingFilter, listBookings } from './list.ts';
import { fillMail, linkOf, type NamedClaim, recipientsOf } from './mails.ts';
import * as manage from './manage.ts';
import { bookingsOfCustomer, forgetCustomer, listOwnBookings, type PageQuery } from './own.ts';
import { reconcilePayments, settlePayment, voidUnmatchedPayments } from './payment-news.ts';
import { type ProposalInput, proposeSeats } from './proposal.ts';
import { runLateRefunds, runRefunds } from './refunds.ts';
import { type SellInput, sellBlocked } from './sell.ts';

export type { BlockChange, BlockInput, BlockPage, BlockView } from './blocks.ts';
export type { Booked, BookInput } from './book.ts';
export type { Access, BookingsOptions, Caller } from './context.ts';
export type { SeatMove } from './edit.ts';
export type { Held, HoldChange, HoldInput } from './holds.ts';
export { createIdentity, type Identity, normalizeEmail } from './identity.ts';
export type { BookingFilter, BookingPage } from './list.ts';
export type { CancelInput, RefundInput } from './manage.ts';
export type { Proposal, ProposalInput, ProposedSeat } from './proposal.ts';
export { parseReference, parseTicketCode, referenceOf, ticketCode } from './reference.ts';
export type { SellInput } from './sell.ts';
export type { BookingView, HoldView, LineView, SeatView, TicketView } from './views.ts';

/** What the doors may ask for. */
export type Bookings = ReturnType<typeof createBookings>;

/** Binds the operations to what they work with. Keeps nothing but short-lived caches: any number of nodes may run. */
export function createBookings(options: BookingsOptions) {
  const context = createContext(options);
  return {
    createHold: (showId: number, input: HoldInput, caller: Caller, key?: string) =>
      createHold(context, showId, input, caller, key),
    proposeSeats: (showId: number, input: ProposalInput, caller: Caller) =>
      proposeSeats(context, showId, input, caller),
    getHold: (id: string, access: Access) => getHold(context, id, access),
    changeHold: (id: string, change: HoldChange, access: Access) => changeHold(context, id, change, access),
    extendHold: (id: string, access: Access) => extendHold(context, id, access),
    releaseHold: (id: string, access: Access) => releaseHold(context, id, access),

    book: (input: BookInput, caller: Caller, access: Access, key: string) =>
      book(context, input, caller, access, key),
    sellBlocked: (input: SellInput, caller: Caller, access: Access, key: string) =>
      sellBlocked(context, input, caller, access, key),
    getBooking: (idOrReference: string, access: Access) => manage.getBooking(context, idOrReference, access),
    listBookings: (filter: BookingFilter, access: Access) => listBookings(context, filter, access),
    listOwnBookings: (query: PageQuery, access: Access) => listOwnBookings(context, query, access),
    bookingsOfCustomer: (email: string) => bookingsOfCustomer(context, email),
    forgetCustomer: (email: string) => forgetCustomer(context, email),
    confirmBooking: (id: string, payment: { token: string } | undefined, access: Access) =>
      manage.confirmBooking(context, id, payment, access),
    cancelBooking: (id: string, input: manage.CancelInput, access: Access) =>
      manage.cancelBooking(context, id, input, access),
    refundBooking: (id: string, input: manage.RefundInput, access: Access, key: string) =>
      manage.refundBooking(context, id, input, access, key),

    moveSeats: (id: string, moves: readonly SeatMove[], access: Access) =>
      moveSeats(context, id, moves, access),
    renameTicket: (id: string, ticket: number, name: string, access: Access) =>
      renameTicket(context, id, ticket, name, access),

    createBlock: (showId: number, input: blocks.BlockInput, caller: Caller, key?: string) =>
      blocks.createBlock(context, showId, input, caller, key),
    listBlocks: (showId: number, page: { cursor?: string | undefined; limit: number }, access: Access) =>
      blocks.listBlocks(context, showId, page, access),
    getBlock: (id: string, access: Access) => blocks.getBlock(context, id, access),
    changeBlock: (id: string, change: blocks.BlockChange, access: Access) =>
      blocks.changeBlock(context, id, change, access),
    releaseBlock: (id: string, access: Access) => blocks.releaseBlock(context, id, access),

    /** The secret of a hold or booking: see Identity. */
    secretOf: context.identity.secretOf,

    openForMail: (id: string, access: Access) => manage.openForMail(context, id, access),
    /** What mails about bookings say. */
    mails: {
      fill: (kind, bookingId, given) => fillMail(context, kind, bookingId, given),
      linkOf: (bookingId) => linkOf(context, bookingId),
    } satisfies BookingMails,
    /** Who gets the mails of these bookings; those without a customer are left out. */
    recipientsOf: (claims: readonly NamedClaim[]) => recipientsOf(context.pool, claims),

    settlePayment: (provider: string, event: WebhookEvent) => settlePayment(context, provider, event),
    reconcilePayments: () => reconcilePayments(context),
    voidUnmatchedPayments: () => voidUnmatchedPayments(context),
    runRefunds: (showId: number, claimId: string) => runRefunds(context, showId, claimId),
    runLateRefunds: () => runLateRefunds(context),
    runCancellations: () => runCancellations(context),
    getCancellation: (showId: number, access: Access) => getCancellation(context, showId, access),
  };
}
