/** A box office as simple as it can be, in memory: what the engine must agree with, whatever it is asked, in any order. */
import {
  type BlockEvent,
  type ClaimEvent,
  type ClaimState,
  life,
  lifeOfBlock,
  lifeOfOffer,
  type Step,
} from '../../server/inventory/index.ts';

export interface ModelClaim {
  readonly isBlock: boolean;
  /** Made for somebody who waits. */
  readonly isOffer: boolean;
  state: ClaimState;
  booked: boolean;
  seats: number[];
  general: number;
  /** Model seconds; undefined without a clock. */
  expiresAt: number | undefined;
  expiresAtMax: number;
  /** Places whose tickets are live; undefined until there are tickets. In ticket order: general first, then seats. */
  tickets: { seat: number | undefined; live: boolean }[] | undefined;
}

/** Somebody in the waitlist of the general tier. */
export interface ModelEntry {
  readonly quantity: number;
  readonly allOrNothing: boolean;
  state: 'waiting' | 'offered' | 'bought' | 'declined' | 'expired' | 'left';
  offer: ModelClaim | undefined;
}

const OFFER_SECONDS = 1_800;
const HOLD_SECONDS = 180;
const HOLD_SECONDS_MAX = 900;
const PAYMENT_SECONDS = 900;

export class Model {
  readonly claims: ModelClaim[] = [];
  readonly line: ModelEntry[] = [];
  now = 0;
  /** How often the public found nothing of what was free. */
  kept = 0;
  readonly #general: number;

  constructor(general: number) {
    this.#general = general;
  }

  advance(seconds: number): void {
    this.now += seconds;
  }

  /** Makes a claim or says why not. */
  place(kind: Placed, seats: number[], general: number): string | undefined {
    this.#expire();
    if (seats.some((seat) => this.#isTaken(seat))) return 'seats_taken';
    if (general > this.free() || (general > 0 && kind !== 'block' && this.#isKeptFromThis()))
      return 'sold_out';
    this.#make(kind, seats, general);
    return undefined;
  }

  /** Joins the waitlist of the general tier, or says why not. */
  join(quantity: number, allOrNothing: boolean): string | undefined {
    this.#expire();
    if (!this.#isKept() && this.free() >= (allOrNothing ? quantity : 1)) return 'waitlist_not_needed';
    this.line.push({ quantity, allOrNothing, state: 'waiting', offer: undefined });
    return undefined;
  }

  leave(entry: ModelEntry): string | undefined {
    this.#expire();
    if (entry.state === 'waiting') entry.state = 'left';
    if (entry.state !== 'offered' || entry.offer === undefined) return undefined;
    return this.settle(entry.offer, 'release');
  }

  /** Offers what is free to those who wait, in order; returns who got something. */
  allocate(): ModelEntry[] {
    this.#expire();
    const served: ModelEntry[] = [];
    for (const entry of this.line) {
      const { quantity, allOrNothing } = entry;
      const free = this.free();
      if (entry.state !== 'waiting' || free === 0 || (allOrNothing && free < quantity)) continue;
      entry.offer = this.#make('offer', [], Math.min(quantity, free));
      entry.state = 'offered';
      served.push(entry);
    }
    return served;
  }

  #isKeptFromThis(): boolean {
    const isKept = this.#isKept();
    this.kept += Number(isKept);
    return isKept;
  }

  /** Whether what is free is for those who wait: somebody would take it. */
  #isKept(): boolean {
    const waiting = this.line.filter(({ state }) => state === 'waiting');
    const least = Math.min(...waiting.map(({ quantity, allOrNothing }) => (allOrNothing ? quantity : 1)));
    return this.free() >= least;
  }

  #make(kind: Placed | 'offer', seats: number[], general: number): ModelClaim {
    const clocks = {
      ...{ held: HOLD_SECONDS, pending: PAYMENT_SECONDS, offer: OFFER_SECONDS },
      ...{ confirmed: undefined, block: undefined },
    };
    const clock = clocks[kind];
    const state = kind === 'block' || kind === 'offer' ? 'held' : kind;
    const claim: ModelClaim = {
      isBlock: kind === 'block',
      isOffer: kind === 'offer',
      state,
      booked: state !== 'held',
      seats,
      general,
      expiresAt: clock === undefined ? undefined : this.now + clock,
      expiresAtMax: this.now + HOLD_SECONDS_MAX,
      tickets: state === 'confirmed' ? tickets(seats, general) : undefined,
    };
    this.claims.push(claim);
    return claim;
  }

  /** Books places of a block, which come out of it; all of them where none are named. */
  sell(
    block: ModelClaim,
    state: 'pending' | 'confirmed',
    seats: number[],
    general: number,
  ): string | undefined {
    this.#expire();
    if (!block.isBlock) return 'block_not_found';
    const step = stepOf(block, 'sell');
    if ('refuse' in step) return step.refuse;
    if (seats.some((seat) => !block.seats.includes(seat)) || general > block.general)
      return 'places_not_blocked';
    const isAll = seats.length + general === 0;
    const sold = isAll ? [...block.seats] : block.seats.filter((seat) => seats.includes(seat));
    const quantity = isAll ? block.general : general;
    block.seats = block.seats.filter((seat) => !sold.includes(seat));
    block.general -= quantity;
    if (block.seats.length + block.general === 0) block.state = 'canceled';
    this.#make(state, sold, quantity);
    return undefined;
  }

  /** Seats of a booking for other seats. */
  move(claim: ModelClaim, moves: readonly { from: number; to: number }[]): string | undefined {
    this.#expire();
    if (claim.isBlock) return 'booking_not_found';
    const step = stepOf(claim, 'move');
    if ('refuse' in step) return step.refuse;
    const own = takenSeats(claim);
    const from = moves.map((move) => move.from);
    if (from.some((seat) => !own.includes(seat))) return 'seats_not_booked';
    const isFree = (seat: number) => !this.#isTaken(seat) || (own.includes(seat) && from.includes(seat));
    if (!moves.every(({ to }) => isFree(to))) return 'seats_taken';
    const moved = (seat: number) => moves.find((move) => move.from === seat)?.to ?? seat;
    claim.seats = claim.seats.map(moved);
    for (const ticket of claim.tickets ?? []) {
      if (ticket.live && ticket.seat !== undefined) ticket.seat = moved(ticket.seat);
    }
    return undefined;
  }

  settle(
    claim: ModelClaim,
    event: 'book' | 'purchase' | 'confirm' | 'cancel' | 'release',
    canceled?: number,
  ): string | undefined {
    this.#expire();
    const step = stepOf(claim, event);
    if ('refuse' in step) return step.refuse;
    if (event === 'confirm' && claim.state === 'expired') return this.#retake(claim);
    if (canceled !== undefined) return this.#cancelTicket(claim, canceled);
    if (step.to === claim.state) return undefined;
    claim.state = step.to;
    claim.booked ||= step.to === 'pending' || step.to === 'confirmed';
    claim.expiresAt = step.to === 'pending' ? this.now + PAYMENT_SECONDS : undefined;
    if (step.to === 'confirmed') claim.tickets = tickets(claim.seats, claim.general);
    for (const ticket of step.to === 'canceled' ? (claim.tickets ?? []) : []) ticket.live = false;
    return undefined;
  }

  change(claim: ModelClaim, add: number[], remove: number[], general: number): string | undefined {
    this.#expire();
    const step = stepOf(claim, 'change');
    if ('refuse' in step) return step.refuse;
    const added = add.filter((seat) => !claim.seats.includes(seat));
    if (added.some((seat) => this.#isTaken(seat))) return 'seats_taken';
    const more = general - claim.general;
    if (more > this.free() || (more > 0 && !claim.isBlock && this.#isKeptFromThis())) return 'sold_out';
    const grows = added.length > 0 || general > claim.general;
    claim.seats = [...claim.seats.filter((seat) => !remove.includes(seat) || add.includes(seat)), ...added];
    claim.general = general;
    if (claim.seats.length + general === 0) {
      claim.state = 'canceled';
      claim.expiresAt = undefined;
    } else if (grows && !claim.isBlock)
      claim.expiresAt = Math.min(this.now + HOLD_SECONDS, claim.expiresAtMax);
    return undefined;
  }

  /** Ends the entries whose offers have ended. */
  followOffers(): void {
    for (const entry of this.line) {
      const state = entry.offer?.state;
      if (entry.state === 'offered' && state === 'canceled') entry.state = 'declined';
      if (entry.state === 'offered' && state === 'expired') entry.state = 'expired';
      // Late money brings back what had run out.
      if ((entry.state === 'offered' || entry.state === 'expired') && state === 'confirmed')
        entry.state = 'bought';
    }
  }

  /** Tickets of the general tier that are left. */
  free(): number {
    return this.#general - this.claims.reduce((sum, claim) => sum + takenGeneral(claim), 0);
  }

  takenSeats(): number[] {
    return this.claims.flatMap(takenSeats).sort((a, b) => a - b);
  }

  #retake(claim: ModelClaim): string | undefined {
    if (!claim.booked) return 'not_booked';
    if (claim.seats.some((seat) => this.#isTaken(seat)) || claim.general > this.free()) return 'places_gone';
    claim.state = 'confirmed';
    claim.tickets = tickets(claim.seats, claim.general);
    return undefined;
  }

  #cancelTicket(claim: ModelClaim, number: number): string | undefined {
    const ticket = claim.tickets?.[number - 1];
    if (ticket === undefined) return 'ticket_not_found';
    ticket.live = false;
    if (claim.tickets?.every((each) => !each.live)) claim.state = 'canceled';
    return undefined;
  }

  #isTaken(seat: number): boolean {
    return this.claims.some((claim) => takenSeats(claim).includes(seat));
  }

  #expire(): void {
    for (const claim of this.claims) {
      if (claim.expiresAt === undefined || claim.expiresAt > this.now) continue;
      claim.state = 'expired';
      claim.expiresAt = undefined;
    }
  }

  /** Lets what is due expire, before the end is compared. */
  settleClock(): void {
    this.#expire();
  }
}

type Placed = 'held' | 'pending' | 'confirmed' | 'block';

function stepOf({ isBlock, isOffer, state }: ModelClaim, event: BlockEvent): Step {
  if (isBlock) return lifeOfBlock[state as 'held' | 'canceled'][event];
  return (isOffer ? lifeOfOffer : life)[state][event as ClaimEvent];
}

const isOpen = ({ state }: ModelClaim) => state === 'held' || state === 'pending';

function takenSeats(claim: ModelClaim): number[] {
  if (isOpen(claim)) return claim.seats;
  return (claim.tickets ?? []).flatMap(({ seat, live }) => (live && seat !== undefined ? [seat] : []));
}

function takenGeneral(claim: ModelClaim): number {
  if (isOpen(claim)) return claim.general;
  return (claim.tickets ?? []).filter(({ seat, live }) => live && seat === undefined).length;
}

function tickets(seats: readonly number[], general: number) {
  return [...Array.from({ length: general }, () => undefined), ...seats].map((seat) => ({
    seat,
    live: true,
  }));
}
