/** The basket: one live hold, with the secret that opens it. Survives reloads and closed tabs, and is the same in all tabs. */
import { createStored, type Stored, type StoredOptions } from './stored.ts';

/** A seat, or a quantity of a general tier, as the hold had it last. */
export interface BasketLine {
  readonly tierId: number;
  readonly tierName: string;
  readonly seat?: { readonly id: number; readonly name: string } | undefined;
  readonly quantity: number;
  /** For one place, in minor units. */
  readonly price: number;
}

/** What is told of the show without asking for it again. */
export interface BasketShow {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly name: string;
  readonly venue: string;
  readonly city: string;
  readonly startsAt: string;
  readonly timeZone: string;
}

export interface Basket {
  readonly id: string;
  readonly secret: string;
  readonly show: BasketShow;
  readonly lines: readonly BasketLine[];
  readonly total: number;
  readonly currency: string;
  readonly expiresAt: string;
  readonly expiresAtMax: string | null;
  /** How far the server's clock was ahead of this device's, in milliseconds. */
  readonly clockAheadMs: number;
}

/** A hold as the API answers it. */
export interface HoldAnswer {
  readonly id: string;
  readonly status: string;
  readonly lines: readonly BasketLine[];
  readonly total: number;
  readonly currency: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly expiresAtMax: string | null;
}

export type BasketStore = Stored<Basket | null>;

const KEY = 'onsale.basket';

export const createBasketStore = (
  options: Pick<StoredOptions<Basket | null>, 'storage' | 'events'> = {},
): BasketStore => createStored<Basket | null>({ key: KEY, initial: null, parse, ...options });

/** The basket of this browser. */
export const basketStore = createBasketStore();

/** A basket made of a hold that was taken just now: its `createdAt` tells what time it is at the server. */
export const basketOf = (
  hold: HoldAnswer & { readonly secret: string },
  show: BasketShow,
  nowMs: number,
): Basket => ({
  ...fieldsOf(hold),
  id: hold.id,
  secret: hold.secret,
  show,
  clockAheadMs: Date.parse(hold.createdAt) - nowMs,
});

/** The basket after the hold has changed. */
export const withHold = (basket: Basket, hold: HoldAnswer): Basket => ({ ...basket, ...fieldsOf(hold) });

const fieldsOf = ({ lines, total, currency, expiresAt, expiresAtMax }: HoldAnswer) => ({
  lines,
  total,
  currency,
  expiresAt: expiresAt ?? new Date(0).toISOString(),
  expiresAtMax,
});

/** Milliseconds that are left by the server's clock; 0 once it has run out. */
export const timeLeft = ({ expiresAt, clockAheadMs }: Basket, nowMs: number): number =>
  Math.max(0, Date.parse(expiresAt) - (nowMs + clockAheadMs));

/** Whether asking for more time can gain a second or more. */
export const canExtend = ({ expiresAt, expiresAtMax }: Basket): boolean =>
  expiresAtMax === null || Date.parse(expiresAtMax) - Date.parse(expiresAt) >= 1_000;

/** How many places it has. */
export const countPlaces = (lines: readonly Pick<BasketLine, 'quantity'>[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** A line to be taken out, as PATCH /holds/{id} takes it. */
export const withoutLine = ({ seat, tierId }: BasketLine) =>
  seat ? { removeSeats: [seat.id] } : { items: [{ tierId, quantity: 0 }] };

/** Seconds at which a screen reader is told how much time is left. */
const MOMENTS = [120, 60, 30, 10];

/** The moment that was passed between two looks at the clock, in seconds; undefined when there was none. */
export const momentPassed = (beforeMs: number, afterMs: number): number | undefined =>
  MOMENTS.findLast((seconds) => beforeMs > seconds * 1_000 && afterMs <= seconds * 1_000 && afterMs > 0);

function parse(stored: unknown): Basket | undefined {
  const basket = stored as Partial<Basket> | null;
  const isWhole =
    typeof basket?.id === 'string' &&
    typeof basket.secret === 'string' &&
    typeof basket.expiresAt === 'string' &&
    typeof basket.show?.id === 'number' &&
    Array.isArray(basket.lines);
  return isWhole ? (basket as Basket) : undefined;
}
