/** What a batch carries to `decide_batch`, field for field as its SQL types name them, and what comes back. */

/** A line of a claim: one seat, or a quantity of a general tier. Price is for one place, in minor units. */
export interface ClaimLine {
  readonly tier: number;
  readonly seat: number | null;
  readonly quantity: number;
  readonly price: number;
}

export interface Customer {
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly country?: string;
  readonly postalCode?: string;
}

/** A payment as the provider answered it, to be written in the same commit as the claim it pays. */
export interface ClaimPayment {
  readonly provider: string;
  readonly reference: string;
  readonly state:
    | 'action_required'
    | 'processing'
    | 'unknown'
    | 'authorized'
    | 'captured'
    | 'failed'
    | 'voided';
  /** Minor units. */
  readonly amount: number;
  readonly action_url?: string;
}

/**
 * Who stands behind the request of a role: kept with the decision, in the same commit, for the audit log. Absent where
 * nobody's doing is to be told: buyers, and the program itself.
 */
interface ActedBy {
  readonly actor?: { readonly kind: string; readonly id: string | null; readonly name: string } | undefined;
  readonly request_id?: string | undefined;
}

/** A new claim: a hold, or a booking made directly. Digests are UUID-shaped. */
export interface PlaceRequest extends ActedBy {
  readonly id: string;
  readonly kind: 'sale' | 'block' | 'offer';
  readonly state: 'held' | 'pending' | 'confirmed';
  readonly seats?: readonly number[] | undefined;
  readonly tiers?: readonly number[] | undefined;
  readonly quantities?: readonly number[] | undefined;
  readonly expected_total?: number | undefined;
  readonly key?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly customer?: Customer | undefined;
  readonly customer_hash?: string | undefined;
  readonly client_hash?: string | undefined;
  readonly address_hash?: string | undefined;
  readonly payment?: ClaimPayment | undefined;
  readonly names?: readonly string[] | undefined;
  /** Random, below 2^48: see server/bookings/reference.ts. */
  readonly code_seed: number;
  readonly by_role: boolean;
  /** Of a block: what it is for. A block needs an actor too. */
  readonly note?: string | undefined;
}

/** An event in the life of a claim that exists. */
export interface SettleRequest extends ActedBy {
  readonly id: string;
  readonly event: 'book' | 'purchase' | 'await' | 'confirm' | 'cancel' | 'release';
  readonly expected_total?: number | undefined;
  readonly key?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly customer?: Customer | undefined;
  readonly customer_hash?: string | undefined;
  readonly payment?: ClaimPayment | undefined;
  readonly names?: readonly string[] | undefined;
  /** Ticket numbers to cancel; all of them when absent. */
  readonly tickets?: readonly number[] | undefined;
  readonly reason?: string | undefined;
  readonly by_role: boolean;
}

/** Places added to and removed from a hold or block, or more time for a hold. */
export interface ChangeRequest extends ActedBy {
  readonly id: string;
  readonly event: 'change' | 'extend';
  readonly add_seats?: readonly number[] | undefined;
  readonly remove_seats?: readonly number[] | undefined;
  /** General tiers and what the hold shall have of each: quantities, not differences. */
  readonly tiers?: readonly number[] | undefined;
  readonly quantities?: readonly number[] | undefined;
  /** Of a block. */
  readonly note?: string | undefined;
  readonly by_role: boolean;
}

/** Seats of a booking for other seats: the one at a place of the first list goes for the one at that place of the other. */
export interface MoveRequest extends ActedBy {
  readonly id: string;
  readonly event: 'move';
  readonly from_seats: readonly number[];
  readonly to_seats: readonly number[];
  readonly by_role: boolean;
}

/** Another name on a ticket. */
export interface RenameRequest extends ActedBy {
  readonly id: string;
  readonly event: 'rename';
  readonly ticket: number;
  readonly name: string;
  readonly by_role: boolean;
}

/** A booking of places that a block has; all of them where none are named. Only roles ask for it. */
export interface SellRequest extends ActedBy {
  /** Of the booking. */
  readonly id: string;
  readonly block: string;
  readonly state: 'pending' | 'confirmed';
  readonly seats?: readonly number[] | undefined;
  readonly tiers?: readonly number[] | undefined;
  readonly quantities?: readonly number[] | undefined;
  /** Whether the places cost nothing. */
  readonly free: boolean;
  readonly expected_total?: number | undefined;
  readonly key?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly customer: Customer;
  readonly customer_hash?: string | undefined;
  readonly payment?: ClaimPayment | undefined;
  readonly names?: readonly string[] | undefined;
  readonly code_seed: number;
}

/** Money back without touching places. */
export interface RefundRequest extends ActedBy {
  readonly id: string;
  /** Minor units; all that is left when absent. */
  readonly amount?: number | undefined;
  readonly reason: string;
  readonly key?: string | undefined;
  readonly fingerprint?: string | undefined;
}

/** A request with the section of the batch it belongs to. */
export type Operation =
  | { readonly kind: 'place'; readonly request: PlaceRequest }
  | { readonly kind: 'settle'; readonly request: SettleRequest }
  | { readonly kind: 'change'; readonly request: ChangeRequest }
  | { readonly kind: 'edit'; readonly request: MoveRequest | RenameRequest }
  | { readonly kind: 'refund'; readonly request: RefundRequest }
  | { readonly kind: 'sell'; readonly request: SellRequest };

/** What the database made of one request. */
export interface Outcome {
  /** The code of the refusal; absent when it was granted. */
  readonly code?: string;
  readonly detail?: {
    readonly tier?: number;
    readonly seat?: number;
    readonly seats?: readonly number[];
    readonly available?: number;
    readonly total?: number;
    readonly limit?: number;
    readonly have?: number;
    readonly left?: number;
    readonly refunded?: boolean;
    /** Numbers of the tickets that were canceled just now. */
    readonly canceled?: readonly number[];
    /** What is free is kept for those who wait. */
    readonly waitlist?: boolean;
  };
  /** The claim that the request found instead of making it: its own on a rerun, the first one on a replay. */
  readonly existing?: string;
  readonly replayed?: boolean;
  readonly number?: number;
  readonly total?: number;
  readonly lines?: readonly ClaimLine[];
}

/** An outcome with what holds for its whole batch. */
export interface Decision extends Outcome {
  /** The instant of the decision by the database's clock, Unix milliseconds. */
  readonly now: number;
  readonly holdSeconds: number;
  readonly holdSecondsMax: number;
  readonly paymentSeconds: number;
  readonly revision: number;
}
