/** What a show is made of and what of it can be changed, and the rules that hold whoever writes. */
import type { ShowStatus } from '../database/tables.ts';
import { type Result, refuse } from '../lib/errors.ts';
import type { Faults } from './faults.ts';
import type { ShowSetup } from './show-setup.ts';
import type { NewTier, TierChange } from './tier-plan.ts';

const FIELDS = [
  'name',
  'startsAt',
  'endsAt',
  'timeZone',
  'status',
  'saleOpensAt',
  'saleClosesAt',
  'holdSeconds',
  'holdMaxSeconds',
  'paymentSeconds',
  'customerLimit',
  'waitlistOfferSeconds',
] as const satisfies readonly (keyof ShowSetup)[];

/** The fields of a show that its organizer may edit. */
export type ShowFields = Pick<ShowSetup, (typeof FIELDS)[number]>;

type Needed = 'startsAt' | 'endsAt';

/**
 * A show to be made. Defaults: a draft, in the time zone of its venue, on sale at once and until it ends, holds of 3
 * minutes (15 at most), 15 minutes to pay, no limit per customer, offers of the waitlist for half an hour. Reserved tiers need a chart of the venue.
 */
export interface NewShow extends Partial<Omit<ShowFields, Needed>>, Pick<ShowFields, Needed> {
  readonly venueId: number;
  readonly chartId?: number | null;
  /** ISO 4217; fixed for the show's life. */
  readonly currency: string;
  readonly tiers: readonly NewTier[];
}

/** What to change of a show. Tiers that are not named stay as they are. */
export interface ShowPatch extends Partial<ShowFields> {
  readonly tiers?: readonly TierChange[];
}

/** The editable fields that are given, and nothing else of what they came with. */
export function showFieldsOf<Source extends Partial<ShowFields>>(
  source: Source,
): Pick<Source, keyof ShowFields & keyof Source> {
  const fields = FIELDS.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]);
  return Object.fromEntries(fields) as Pick<Source, keyof ShowFields & keyof Source>;
}

/** The editable fields as a row of `shows`. */
export function showColumns(show: ShowFields) {
  return {
    name: show.name,
    starts_at: show.startsAt,
    ends_at: show.endsAt,
    time_zone: show.timeZone,
    status: show.status,
    sale_opens_at: show.saleOpensAt,
    sale_closes_at: show.saleClosesAt,
    hold_seconds: show.holdSeconds,
    hold_max_seconds: show.holdMaxSeconds,
    payment_seconds: show.paymentSeconds,
    customer_limit: show.customerLimit,
    waitlist_offer_seconds: show.waitlistOfferSeconds,
  };
}

/** What a new show has where nothing is said. `timeZone` is its venue's. */
export function defaultsOf(show: NewShow, timeZone: string): Omit<ShowFields, Needed> {
  return {
    name: '',
    timeZone,
    status: 'draft',
    saleOpensAt: null,
    saleClosesAt: null,
    holdSeconds: 180,
    holdMaxSeconds: Math.max(900, show.holdSeconds ?? 0),
    paymentSeconds: 900,
    customerLimit: null,
    waitlistOfferSeconds: 1_800,
  };
}

/** Notes what is wrong with the fields of a show as they will be, with as many tiers as it will have. */
export function checkShow(show: ShowFields, tierCount: number, faults: Faults): void {
  const isDraft = show.status === 'draft' || show.status === 'canceled';
  faults.expect(isDraft || tierCount > 0, '/status', 'must be draft while the show has no tier');
  faults.text(show.name, '/name', 0, 120);
  faults.timeZone(show.timeZone);
  faults.expect(show.endsAt > show.startsAt, '/endsAt', 'must be after startsAt');
  const { saleOpensAt: opens, saleClosesAt: closes } = show;
  faults.expect(
    opens === null || closes === null || closes > opens,
    '/saleClosesAt',
    'must be after saleOpensAt',
  );
  faults.expect(opens === null || opens < show.endsAt, '/saleOpensAt', 'must be before endsAt');
  faults.integer(show.holdSeconds, '/holdSeconds', 1, 86_400);
  faults.integer(show.holdMaxSeconds, '/holdMaxSeconds', show.holdSeconds, 604_800);
  faults.integer(show.paymentSeconds, '/paymentSeconds', 1, 604_800);
  faults.integer(show.waitlistOfferSeconds, '/waitlistOfferSeconds', 1, 604_800);
  faults.integer(show.customerLimit, '/customerLimit', 1, 1_000_000);
}

/** Whether a status may follow another: always, only while nothing was ever taken, or never. */
const STATUS_CHANGES: Readonly<Record<ShowStatus, Readonly<Record<ShowStatus, 'yes' | 'unsold' | 'no'>>>> = {
  draft: { draft: 'yes', published: 'yes', paused: 'yes', canceled: 'yes' },
  published: { draft: 'unsold', published: 'yes', paused: 'yes', canceled: 'yes' },
  paused: { draft: 'unsold', published: 'yes', paused: 'yes', canceled: 'yes' },
  // Tickets were refunded and people told: there is no way back.
  canceled: { draft: 'no', published: 'no', paused: 'no', canceled: 'yes' },
};

/** The refusal of a status that may not follow; undefined when it may. `isSold`: whether anything was ever taken. */
export function refuseStatus(
  from: ShowStatus,
  to: ShowStatus,
  isSold: boolean,
): (Result<never> & { ok: false }) | undefined {
  const rule = STATUS_CHANGES[from][to];
  if (rule === 'no')
    return refuse('show_canceled', 'A canceled show stays canceled: make a new show instead.');
  if (rule === 'unsold' && isSold) {
    return refuse(
      'show_in_use',
      `The show has holds or bookings, so it can't become a ${to} again: pause it instead.`,
    );
  }
  return undefined;
}
