/**
 * The way into this module: the claims engine, what the public sees of a show's stock and seats, and the choice of seats.
 * Its SQL (db/functions) owns the claim aggregate: claims, lines, tickets, payments, refunds and the outbox, because one
 * commit writes them all.
 */
export { freshly } from '../lib/fresh.ts';
export { bestSeats, focalOf, isForWheelchairs, middleOf, type SeatQuestion } from './best-available.ts';
export { asErrorCode, createEngine, type Engine, type EngineOptions } from './engine.ts';
export { checkInvariants, invariants, type Violation } from './invariants.ts';
export {
  type BlockEvent,
  type ClaimEvent,
  type ClaimState,
  life,
  lifeOfBlock,
  lifeOfOffer,
  type Step,
} from './life.ts';
export { createLiveFeed, type LiveFeed, type Watch } from './live.ts';
export type { Reader } from './live-fanout.ts';
export type { LiveShow, Message } from './live-show.ts';
export type {
  ChangeRequest,
  ClaimLine,
  ClaimPayment,
  Customer,
  Decision,
  MoveRequest,
  Operation,
  PlaceRequest,
  RefundRequest,
  RenameRequest,
  SellRequest,
  SettleRequest,
} from './requests.ts';
export { inSlices } from './slices.ts';
export {
  isKept,
  readSnapshot,
  type Snapshot,
  type StockRow,
  type TierStock,
  toTierStock,
} from './snapshot.ts';
export { sampleStock } from './stock-sample.ts';
export { expireDue, pruneChanges, pruneVoidedAttempts } from './sweep.ts';
