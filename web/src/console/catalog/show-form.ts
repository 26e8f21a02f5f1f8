/** A show with its tiers, windows, limits and clocks as a form, and back. Pure. */
import type { Schemas, Show } from '../../api/client.ts';
import { instantAt, wallTime } from '../../lib/zoned-time.ts';
import type { Values } from '../form/merge.ts';
import type { Draft, Faults } from '../form/use-editor.ts';
import { type Chart, seatCounts, seatValues, selectionOf, type TierOf } from './seat-form.ts';
import {
  isKept,
  type TierChange,
  tierBody,
  tierFaults,
  tierField,
  tierKeys,
  tierValues,
} from './tier-form.ts';

/** What a form of a show needs beside the show: its seats, where it has some. */
export interface Seating {
  readonly chart: Chart | undefined;
  readonly tierOf: TierOf;
}

export const NO_SEATING: Seating = { chart: undefined, tierOf: () => undefined };

const MINUTE = 60;

/** The form of a show that is there. Clocks are in minutes. */
export function showValues(show: Show, { chart, tierOf }: Seating): Values {
  const wall = (time: string | null) => (time === null ? '' : wallTime(time, show.timeZone));
  return {
    name: show.name,
    startsAt: wall(show.startsAt),
    endsAt: wall(show.endsAt),
    timeZone: show.timeZone,
    saleOpensAt: wall(show.saleOpensAt),
    saleClosesAt: wall(show.saleClosesAt),
    customerLimit: show.customerLimit === null ? '' : String(show.customerLimit),
    holdMinutes: minutesOf(show.holdSeconds),
    holdMaxMinutes: minutesOf(show.holdMaxSeconds),
    paymentMinutes: minutesOf(show.paymentSeconds),
    ...Object.assign(
      {},
      ...show.tiers.map((tier) => tierValues(String(tier.id), tier, show.currency, show.timeZone)),
    ),
    ...(chart === undefined ? {} : seatValues(chart, tierOf)),
  };
}

/** What differs of a show, as PATCH takes it. */
export function showDraft(
  values: Values,
  base: Values,
  currency: string,
  seating: Seating,
): Draft<Schemas['ShowPatch']> {
  const faults = { ...fieldFaults(values), ...tierFaults(values, currency) };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const fields = Object.entries(fieldsOf(values)).filter(([field]) =>
    (fieldNames[field] ?? [field]).some((name) => values[name] !== base[name]),
  );
  const changes = tierChanges(values, base, currency, seating);
  return {
    ok: true,
    body: {
      ...Object.fromEntries(fields),
      ...(changes.length > 0 && { tiers: changes.map(({ change }) => change) }),
    },
    fieldOf: (pointer) =>
      fieldOfPointer(
        pointer,
        changes.map(({ key }) => key),
      ),
  };
}

/** The fields of a show as the API takes them, all of them. */
export function fieldsOf(values: Values) {
  const zone = values.timeZone ?? 'UTC';
  const time = (field: string) => instantAt(values[field] ?? '', zone) ?? null;
  const seconds = (field: string) => Math.round(Number(values[field]) * MINUTE);
  return {
    name: (values.name ?? '').trim(),
    startsAt: time('startsAt') ?? '',
    endsAt: time('endsAt') ?? '',
    timeZone: zone,
    saleOpensAt: time('saleOpensAt'),
    saleClosesAt: time('saleClosesAt'),
    customerLimit: values.customerLimit?.trim() ? Number(values.customerLimit) : null,
    holdSeconds: seconds('holdMinutes'),
    holdMaxSeconds: seconds('holdMaxMinutes'),
    paymentSeconds: seconds('paymentMinutes'),
  };
}

/** Fields of the form that a field of the API is made of, where they are called differently. */
const fieldNames: Readonly<Record<string, readonly string[]>> = {
  startsAt: ['startsAt', 'timeZone'],
  endsAt: ['endsAt', 'timeZone'],
  saleOpensAt: ['saleOpensAt', 'timeZone'],
  saleClosesAt: ['saleClosesAt', 'timeZone'],
  holdSeconds: ['holdMinutes'],
  holdMaxSeconds: ['holdMaxMinutes'],
  paymentSeconds: ['paymentMinutes'],
};

/** What is wrong with the fields of a show, tiers aside. */
export function fieldFaults(values: Values): Faults {
  const { startsAt = '', endsAt = '', saleOpensAt = '', saleClosesAt = '', customerLimit = '' } = values;
  const isMinutes = (field: string) => Number(values[field]) > 0 && Number(values[field]) <= 10_080;
  const clocks = ['holdMinutes', 'holdMaxMinutes', 'paymentMinutes'].filter((field) => !isMinutes(field));
  return {
    ...(startsAt === '' && { startsAt: 'When does it start?' }),
    ...(endsAt === ''
      ? { endsAt: 'When is it over?' }
      : endsAt <= startsAt && { endsAt: 'It ends after it starts.' }),
    ...(saleOpensAt !== '' &&
      saleClosesAt !== '' &&
      saleClosesAt <= saleOpensAt && { saleClosesAt: 'The sale closes after it opens.' }),
    ...(saleOpensAt !== '' &&
      endsAt !== '' &&
      saleOpensAt >= endsAt && { saleOpensAt: 'The sale opens before the show is over.' }),
    ...(customerLimit.trim() !== '' &&
      !/^[1-9]\d{0,5}$/.test(customerLimit.trim()) && {
        customerLimit: 'A whole number from 1, or nothing for no limit.',
      }),
    ...Object.fromEntries(clocks.map((field) => [field, 'Minutes, more than 0.'])),
  };
}

/** The tiers that are to be changed, made or removed, each with its key in the form. */
function tierChanges(values: Values, base: Values, currency: string, seating: Seating) {
  const zone = values.timeZone ?? 'UTC';
  const before = tierKeys(base);
  const kept = tierKeys(values);
  const gone = before.filter((key) => !kept.includes(key));
  const made = kept.map((key): { key: string; change: TierChange } => {
    const isOld = isKept(key) && before.includes(key);
    const fields = tierBody(key, values, currency, zone, isOld ? base : undefined);
    const seats = seatsOf(key, values, base, seating, isOld);
    return { key, change: { ...(isOld && { id: Number(key) }), ...fields, ...seats } };
  });
  return [
    ...gone.map((key) => ({ key, change: { id: Number(key), remove: true } as TierChange })),
    ...made.filter(({ change }) => Object.keys(change).some((field) => field !== 'id')),
  ];
}

function seatsOf(key: string, values: Values, base: Values, { chart, tierOf }: Seating, isOld: boolean) {
  if (chart === undefined || values[tierField(key, 'kind')] !== 'reserved') return {};
  const seats = selectionOf(key, chart, values, tierOf);
  const isSame = isOld && JSON.stringify(seats) === JSON.stringify(selectionOf(key, chart, base, tierOf));
  return isSame ? {} : { seats };
}

/** All tiers of a new show as the API takes them. */
export function newTiers(values: Values, currency: string, seating: Seating): Schemas['NewTier'][] {
  const zone = values.timeZone ?? 'UTC';
  return tierKeys(values).map(
    (key) =>
      ({
        ...tierBody(key, values, currency, zone),
        ...seatsOf(key, values, {}, seating, false),
      }) as Schemas['NewTier'],
  );
}

/** The field that a pointer of the API is about. */
export function fieldOfPointer(pointer: string, keys: readonly string[]): string | undefined {
  const [field = '', index, part] = pointer.slice(1).split('/');
  if (field !== 'tiers') return (fieldNames[field] ?? [field])[0];
  const key = keys[Number(index)];
  return key === undefined ? undefined : `tier:${key}:${part === 'seats' ? 'name' : (part ?? 'name')}`;
}

/** Seats of each tier of a form, by its key. */
export const countsOf = (values: Values, { chart, tierOf }: Seating): ReadonlyMap<string, number> =>
  chart === undefined ? new Map() : seatCounts(chart, values, tierOf);

const minutesOf = (seconds: number): string => String(Math.round((seconds / MINUTE) * 100) / 100);
