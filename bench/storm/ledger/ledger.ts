/**
 * What the buyers of a process were told, word for word: every claim as its owner knows it, and every attempt by its key.
 * At the end it is compared with the rows (compare.ts).
 */

export type KnownState = 'held' | 'pending' | 'confirmed' | 'canceled' | 'expired';

/** A hold or booking, as its buyer was last told. */
export interface KnownClaim {
  readonly id: string;
  readonly buyer: number;
  readonly state: KnownState;
  /** Whether the buyer has let it go, or booked it: what the answer says about that counts, not the clock. */
  readonly reference: string | null;
  /** Name of the customer, by which rows are told from each other; null for a hold. */
  readonly customer: string | null;
  readonly seats: readonly number[];
  /** `[tierId, quantity]`. */
  readonly tickets: readonly (readonly [number, number])[];
  /** Minor units, like those below. */
  readonly total: number;
  readonly paid: number;
  readonly refunded: number;
  /** Tickets that are valid. */
  readonly valid: number;
}

/** All that was sent with one idempotency key. */
export interface Attempt {
  readonly key: string;
  readonly what: 'hold' | 'booking';
  /** Whom the booking is for; names the attempt in the rows. */
  readonly customer: string | null;
  /** Claims that answers named: of one key never two. */
  readonly claims: string[];
  /** Codes of the refusals. */
  readonly refusals: string[];
  /** Requests whose answer was never heard. */
  lost: number;
  /** Whether the last that was heard is a yes, or a no that stands. */
  isSettled: boolean;
}

/** What `GET /holds/{id}` and the like answer, as far as it is kept. */
export interface ClaimAnswer {
  readonly id: string;
  readonly status: KnownState;
  readonly total: number;
  readonly lines: readonly {
    readonly tierId: number;
    readonly seat?: { readonly id: number };
    readonly quantity: number;
  }[];
  readonly reference?: string;
  readonly customer?: { readonly name: string } | null;
  readonly paid?: number;
  readonly refunded?: number;
  readonly tickets?: readonly { readonly status: string }[];
}

export interface LedgerPage {
  readonly claims: readonly KnownClaim[];
  readonly attempts: readonly Attempt[];
}

export class Ledger {
  readonly #claims = new Map<string, KnownClaim>();
  readonly #attempts = new Map<string, Attempt>();

  /** Begins an attempt, or finds the one that has this key. */
  attempt(key: string, what: Attempt['what'], customer: string | null = null): Attempt {
    const known = this.#attempts.get(key);
    if (known !== undefined) return known;
    const made: Attempt = { key, what, customer, claims: [], refusals: [], lost: 0, isSettled: false };
    this.#attempts.set(key, made);
    return made;
  }

  /** Writes down a claim as an answer shows it. */
  know(buyer: number, answer: ClaimAnswer): KnownClaim {
    const { id, status, total, lines } = answer;
    const known: KnownClaim = {
      id,
      buyer,
      state: status,
      reference: answer.reference ?? null,
      customer: answer.customer?.name ?? null,
      seats: lines.flatMap(({ seat }) => (seat === undefined ? [] : [seat.id])).sort((a, b) => a - b),
      tickets: lines.flatMap(({ seat, tierId, quantity }) =>
        seat === undefined ? [[tierId, quantity] as const] : [],
      ),
      total,
      paid: answer.paid ?? 0,
      refunded: answer.refunded ?? 0,
      valid: answer.tickets?.filter((ticket) => ticket.status === 'valid').length ?? 0,
    };
    this.#claims.set(id, known);
    return known;
  }

  /** Writes down that a hold was let go: the answer has no body. */
  released(id: string): void {
    const known = this.#claims.get(id);
    if (known !== undefined) this.#claims.set(id, { ...known, state: 'canceled' });
  }

  page(): LedgerPage {
    return { claims: [...this.#claims.values()], attempts: [...this.#attempts.values()] };
  }
}
