/** A new show as a form: what it begins with, and what is sent. Pure. */
import type { Schemas } from '../../api/client.ts';
import { instantAt, laterBy, wallTime } from '../../lib/zoned-time.ts';
import type { Values } from '../form/merge.ts';
import type { Faults } from '../form/use-editor.ts';
import { type Chart, seatValues, type TierOf } from './seat-form.ts';
import { fieldFaults, NO_SEATING, newTiers, type Seating } from './show-form.ts';
import { TIER_FIELDS, tierFaults, tierField, tierKeys, tierValues } from './tier-form.ts';

/** Minutes that a show lasts when nobody says otherwise. */
const LASTS = 180;
const WEEKS_AHEAD_MS = 28 * 86_400_000;

/** Where a new show takes place: sold by number, on a chart of the venue, or on a room to be made there. */
export const FREE_SEATING = 'free';

/** The form of a new show, four weeks from now at eight. */
export function newShowValues(timeZone: string, nowMs: number): Values {
  const startsAt = `${wallTime(new Date(nowMs + WEEKS_AHEAD_MS).toISOString(), timeZone).slice(0, 10)}T20:00`;
  return {
    venue: '',
    room: FREE_SEATING,
    currency: 'EUR',
    name: '',
    startsAt,
    endsAt: laterBy(startsAt, LASTS),
    timeZone,
    saleOpensAt: '',
    saleClosesAt: '',
    customerLimit: '',
    holdMinutes: '3',
    holdMaxMinutes: '15',
    paymentMinutes: '15',
    ...tierValues('n1', { kind: 'general', name: 'Standing' }, 'EUR', timeZone),
  };
}

/** The end moves along while it is as long after the start as before. */
export function withStart(values: Values, startsAt: string): Values {
  const { startsAt: from = '', endsAt: to = '' } = values;
  const lasts = from === '' || to === '' ? LASTS : (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
  return { startsAt, ...(startsAt !== '' && lasts > 0 && { endsAt: laterBy(startsAt, lasts) }) };
}

/** The tiers that a chart begins with: one for each group of seats that is likely to be one, and one for the rest. */
export interface TiersOfChart {
  readonly tiers: readonly { readonly key: string; readonly name: string }[];
  readonly tierOf: TierOf;
}

const knownTiers = new WeakMap<Chart, TiersOfChart>();

/** The same chart has the same tiers, looked up once: it may have fifty thousand seats. */
export function tiersOfChart(chart: Chart): TiersOfChart {
  const made = knownTiers.get(chart) ?? workOut(chart);
  knownTiers.set(chart, made);
  return made;
}

function workOut({ sections, categories }: Chart): TiersOfChart {
  const keyOf = new Map<number, string>();
  const groups = categories
    .map(({ name, ranges }, index) => ({ key: `nc${index + 1}`, name, ranges }))
    .filter(({ ranges }) => ranges.length > 0);
  for (const { key, ranges } of groups)
    for (const { from, to } of ranges) for (let seat = from; seat <= to; seat += 1) keyOf.set(seat, key);
  const hasRest = sections.some(({ rows }) =>
    rows.some(({ seats }) => seats.some((seat) => !keyOf.has(seat))),
  );
  const rest = { key: 'n1', name: groups.length > 0 ? 'Other seats' : 'Seats' };
  return {
    tiers: [...groups.map(({ key, name }) => ({ key, name })), ...(hasRest ? [rest] : [])],
    tierOf: (seat) => keyOf.get(seat) ?? rest.key,
  };
}

/** The tiers that a room begins with, in place of those that the form has; what was typed of a price stays. */
export function tiersForRoom(
  values: Values,
  chart: Chart | undefined,
  capacity: number | undefined,
): Record<string, string | undefined> {
  const { currency = 'EUR', timeZone = 'UTC' } = values;
  const keys = tierKeys(values);
  const price = values[tierField(keys[0] ?? '', 'price')] ?? '';
  const gone = [
    ...keys.flatMap((key) => TIER_FIELDS.map((field) => tierField(key, field))),
    ...Object.keys(values).filter((field) => field.startsWith('seat:')),
  ];
  const standing = { key: 'n1', name: 'Standing', ...(capacity && { capacity }) };
  const { tiers, tierOf } = chart === undefined ? { tiers: [standing] } : tiersOfChart(chart);
  const kind = chart === undefined ? 'general' : 'reserved';
  const made = tiers.map(({ key, ...tier }) => tierValues(key, { kind, ...tier }, currency, timeZone));
  return {
    ...Object.fromEntries(gone.map((field) => [field, undefined])),
    ...Object.assign({}, ...made),
    [tierField(tiers[0]?.key ?? '', 'price')]: price,
    ...(chart !== undefined && tierOf !== undefined && seatValues(chart, tierOf)),
  };
}

/** What is wrong with the form, the place aside. */
export const newShowFaults = (values: Values): Faults => ({
  ...fieldFaults(values),
  ...tierFaults(values, values.currency ?? 'EUR'),
});

/** The show as the API takes it, once its place is there. */
export function newShowBody(
  values: Values,
  venueId: number,
  chartId: number | null,
  seating: Seating = NO_SEATING,
): Schemas['NewShow'] {
  const { currency = 'EUR', timeZone = 'UTC', name = '' } = values;
  const time = (field: string) => instantAt(values[field] ?? '', timeZone) ?? '';
  const opens = instantAt(values.saleOpensAt ?? '', timeZone);
  return {
    venueId,
    chartId,
    currency,
    name: name.trim(),
    startsAt: time('startsAt'),
    endsAt: time('endsAt'),
    timeZone,
    ...(opens !== undefined && { saleOpensAt: opens }),
    tiers: newTiers(values, currency, seating),
  };
}
