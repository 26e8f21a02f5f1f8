/**
 * The tiers of a show as fields of a form: `tier:2:price`, where 2 is the tier's id; one that is new has a key of its own,
 * `tier:n1:price`. Pure.
 */
import type { Schemas } from '../../api/client.ts';
import { instantAt, wallTime } from '../../lib/zoned-time.ts';
import type { Values } from '../form/merge.ts';
import { parseMoney, writeMoney } from '../form/money.ts';
import type { Faults } from '../form/use-editor.ts';

type Tier = Schemas['Tier'];
export type TierChange = Schemas['TierChange'];

export const TIER_FIELDS = [
  'name',
  'kind',
  'price',
  'capacity',
  'orderMin',
  'orderMax',
  'admits',
  'description',
  'saleOpensAt',
  'saleClosesAt',
] as const;
export type TierField = (typeof TIER_FIELDS)[number];

export const tierField = (key: string, field: TierField): string => `tier:${key}:${field}`;

/** The keys of a form's tiers, in their order. */
export const tierKeys = (values: Values): string[] =>
  Object.keys(values).flatMap((field) => /^tier:([^:]+):name$/.exec(field)?.[1] ?? []);

/** Whether a tier is one that the show has already. */
export const isKept = (key: string): boolean => !key.startsWith('n');

/** A key for one more tier. */
export function freshTierKey(values: Values): string {
  for (let number = 1; ; number += 1) {
    if (values[tierField(`n${number}`, 'name')] === undefined) return `n${number}`;
  }
}

/** The fields of one tier; times by the clocks of the show. */
export function tierValues(key: string, tier: Partial<Tier>, currency: string, zone: string): Values {
  const wall = (time: string | null | undefined) => (time ? wallTime(time, zone) : '');
  const text: Record<TierField, string> = {
    name: tier.name ?? '',
    kind: tier.kind ?? 'general',
    price: tier.price === undefined ? '' : writeMoney(tier.price, currency),
    capacity: tier.kind === 'reserved' || tier.capacity === undefined ? '' : String(tier.capacity),
    orderMin: String(tier.orderMin ?? 1),
    orderMax: String(tier.orderMax ?? 10),
    admits: String(tier.admits ?? 1),
    description: tier.description ?? '',
    saleOpensAt: wall(tier.saleOpensAt),
    saleClosesAt: wall(tier.saleClosesAt),
  };
  return Object.fromEntries(TIER_FIELDS.map((field) => [tierField(key, field), text[field]]));
}

/** What is wrong with the tiers of a form, by field. */
export function tierFaults(values: Values, currency: string): Faults {
  const faults: Record<string, string> = {};
  for (const key of tierKeys(values)) {
    const of = (field: TierField) => (values[tierField(key, field)] ?? '').trim();
    const fault = (field: TierField, text: string) => {
      faults[tierField(key, field)] = text;
    };
    if (of('name') === '') fault('name', 'A tier needs a name, such as Standing.');
    if (parseMoney(of('price'), currency) === undefined)
      fault(
        'price',
        of('price') === '' ? 'Set a price; 0 is free.' : `An amount in ${currency}, such as 25.`,
      );
    if (of('kind') === 'general' && !isWhole(of('capacity'), 0))
      fault('capacity', 'How many tickets are there? A whole number.');
    if (!isWhole(of('orderMin'), 1)) fault('orderMin', 'A whole number from 1.');
    if (!isWhole(of('orderMax'), Number(of('orderMin')) || 1))
      fault('orderMax', 'A whole number, not less than the fewest.');
    if (!isWhole(of('admits'), 1)) fault('admits', 'A whole number from 1.');
  }
  return faults;
}

const isWhole = (text: string, min: number): boolean => /^\d{1,8}$/.test(text) && Number(text) >= min;

/** One tier of a form as the API takes it: all its fields, or with `base` those that differ from it. */
export function tierBody(
  key: string,
  values: Values,
  currency: string,
  zone: string,
  base?: Values,
): Partial<TierChange> {
  const of = (field: TierField) => (values[tierField(key, field)] ?? '').trim();
  const time = (field: TierField) => instantAt(of(field), zone) ?? null;
  const isGeneral = of('kind') === 'general';
  const all: Readonly<Record<TierField, unknown>> = {
    name: of('name'),
    kind: of('kind'),
    price: parseMoney(of('price'), currency),
    capacity: isGeneral ? Number(of('capacity')) : undefined,
    orderMin: Number(of('orderMin')),
    orderMax: Number(of('orderMax')),
    admits: Number(of('admits')),
    description: of('description'),
    saleOpensAt: time('saleOpensAt'),
    saleClosesAt: time('saleClosesAt'),
  };
  const wanted = TIER_FIELDS.filter(
    (field) =>
      all[field] !== undefined &&
      (base === undefined || base[tierField(key, field)] !== values[tierField(key, field)]),
  );
  return Object.fromEntries(wanted.map((field) => [field, all[field]]));
}
