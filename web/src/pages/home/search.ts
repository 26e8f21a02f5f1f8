/** What the address of the home page says about the search. */

export const sorts = ['date', 'price', 'title'] as const;

export interface HomeSearch {
  readonly q?: string;
  readonly city?: string;
  /** Days, as 2030-06-14. */
  readonly from?: string;
  readonly to?: string;
  /** Whole units of money. */
  readonly minPrice?: number;
  readonly maxPrice?: number;
  readonly available?: true;
  readonly sort?: (typeof sorts)[number];
}

/** Reads an address; what makes no sense is left out rather than refused. */
export function readHomeSearch(search: Record<string, unknown>): HomeSearch {
  const { q, city, from, to, minPrice, maxPrice, available, sort } = search;
  return withoutGaps({
    q: text(q),
    city: text(city),
    from: day(from),
    to: day(to),
    minPrice: amount(minPrice),
    maxPrice: amount(maxPrice),
    available: String(available) === 'true' ? true : undefined,
    sort: sorts.find((each) => each === sort),
  });
}

const TEXT_MAX = 200;

const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, TEXT_MAX) : undefined;

const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

function amount(value: unknown): number | undefined {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) && number >= 0 && number <= 10_000_000 ? number : undefined;
}

type WithoutGaps<Shape> = { readonly [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

const withoutGaps = <Shape extends object>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as WithoutGaps<Shape>;

/** Most currencies have hundredths; one can't compare across currencies anyway. */
const MINOR = 100;
const DAY_MS = 86_400_000;

/** The search as the API takes it: days are the visitor's, from their first to their last minute. */
export function apiQuery(search: HomeSearch, nowMs: number) {
  const { from, to, minPrice, maxPrice, ...rest } = search;
  return withoutGaps({
    ...rest,
    // Earlier days would bring what is over.
    from: from && new Date(Math.max(midnight(from), startOfDay(nowMs))).toISOString(),
    to: to && new Date(startOfDay(midnight(to) + 1.5 * DAY_MS)).toISOString(),
    minPrice: minPrice === undefined ? undefined : Math.round(minPrice * MINOR),
    maxPrice: maxPrice === undefined ? undefined : Math.round(maxPrice * MINOR),
  });
}

const midnight = (date: string): number => new Date(`${date}T00:00`).getTime();
const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
