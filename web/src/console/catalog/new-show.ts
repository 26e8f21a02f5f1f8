/** A new show as a form: what it begins with, and what is sent. Pure. */
import type { Schemas } from '../../api/client.ts';
import { instantAt, laterBy, wallTime } from '../../lib/zoned-time.ts';
import type { Values } from '../form/merge.ts';
import type { Faults } from '../form/use-editor.ts';
import { type Chart, sectionField } from './seat-form.ts';
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

/** The tiers that a room begins with, in place of those that the form has; what was typed of a price stays. */
export function tiersForRoom(
  values: Values,
  chart: Chart | undefined,
  capacity: number | undefined,
): Record<string, string | undefined> {
  const { currency = 'EUR', timeZone = 'UTC' } = values;
  const keys = tierKeys(values);
  const price = keys.length > 0 ? values[tierField(keys[0] ?? '', 'price')] : '';
  const gone = [
    ...keys.flatMap((key) => TIER_FIELDS.map((field) => tierField(key, field))),
    ...Object.keys(values).filter((field) => field.startsWith('seat:')),
  ];
  const first =
    chart === undefined
      ? tierValues(
          'n1',
          { kind: 'general', name: 'Standing', ...(capacity && { capacity }) },
          currency,
          timeZone,
        )
      : tierValues('n1', { kind: 'reserved', name: 'Seats' }, currency, timeZone);
  return {
    ...Object.fromEntries(gone.map((field) => [field, undefined])),
    ...first,
    [tierField('n1', 'price')]: price ?? '',
    ...Object.fromEntries((chart?.sections ?? []).map((section) => [sectionField(section), 'n1'])),
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
