/**
 * Which tier sells which section of a chart, as fields of a form: `seat:3` is what the third section sells as, and where its
 * rows differ, `seat:3:7` its seventh row. Pure.
 */
import type { Schemas } from '../../api/client.ts';
import type { Values } from '../form/merge.ts';

interface Row {
  readonly row: number;
  readonly label: string;
  readonly seats: readonly number[];
}

interface Section {
  readonly section: number;
  readonly name: string;
  readonly rows: readonly Row[];
}

/** What of a chart tells which seats there are, whether it is stored or not. */
export interface Chart {
  readonly sections: readonly Section[];
  /** Groups of seats that are likely to be a tier. */
  readonly categories: readonly {
    readonly name: string;
    readonly ranges: readonly { readonly from: number; readonly to: number }[];
  }[];
}

/** The tier of a seat, by its number or by its key in a form; undefined where it isn't sold. */
export type TierOf = (seat: number) => number | string | undefined;
type Selection = Schemas['SeatSelection'];

/** In place of a tier: nobody can buy these seats. */
export const NOT_SOLD = '';
/** In place of a tier: each row says it. */
export const BY_ROW = 'rows';
/** In place of a tier: the seats of a row differ, as they were assigned elsewhere; they stay as they are. */
export const MIXED = 'mixed';

export const sectionField = ({ section }: Pick<Section, 'section'>): string => `seat:${section}`;
export const rowField = (section: Pick<Section, 'section'>, { row }: Pick<Row, 'row'>): string =>
  `${sectionField(section)}:${row}`;

export const countSeats = (section: Section): number =>
  section.rows.reduce((sum, { seats }) => sum + seats.length, 0);

/** The fields for seats as they are sold. */
export function seatValues(chart: Chart, tierOf: TierOf): Values {
  const entries = chart.sections.flatMap((section): [string, string][] => {
    const rows = section.rows.map((row): [string, string] => [
      rowField(section, row),
      one(row.seats.map((seat) => String(tierOf(seat) ?? NOT_SOLD))) ?? MIXED,
    ]);
    const all = one(rows.map(([, tier]) => tier));
    return all === undefined || all === MIXED
      ? [[sectionField(section), BY_ROW], ...rows]
      : [[sectionField(section), all]];
  });
  return Object.fromEntries(entries);
}

/** The value that all have; undefined where they differ. */
const one = (values: readonly string[]): string | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

/** What a row sells as. */
export const tierOfRow = (values: Values, section: Section, row: Row): string => {
  const whole = values[sectionField(section)] ?? NOT_SOLD;
  return whole === BY_ROW ? (values[rowField(section, row)] ?? NOT_SOLD) : whole;
};

/** How many seats each tier has, by its key. Seats of mixed rows are told by `tierOf`. */
export function seatCounts(chart: Chart, values: Values, tierOf: TierOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (tier: string, count: number) => counts.set(tier, (counts.get(tier) ?? 0) + count);
  for (const section of chart.sections)
    for (const row of section.rows) {
      const tier = tierOfRow(values, section, row);
      if (tier !== MIXED) add(tier, row.seats.length);
      else for (const seat of row.seats) add(String(tierOf(seat) ?? NOT_SOLD), 1);
    }
  return counts;
}

/** The seats of a tier as the API takes them: whole sections, rows, and of mixed rows each seat. */
export function selectionOf(tier: string, chart: Chart, values: Values, tierOf: TierOf): Selection {
  const sections: string[] = [];
  const rows: { section: string; rows: string[] }[] = [];
  const ranges: { from: number; to: number }[] = [];
  for (const section of chart.sections) {
    if (values[sectionField(section)] === tier) sections.push(section.name);
    if (values[sectionField(section)] !== BY_ROW) continue;
    const own = section.rows.filter((row) => tierOfRow(values, section, row) === tier);
    if (own.length > 0) rows.push({ section: section.name, rows: own.map(({ label }) => label) });
    const mixed = section.rows.filter((row) => tierOfRow(values, section, row) === MIXED);
    for (const seat of mixed.flatMap(({ seats }) => seats))
      if (String(tierOf(seat) ?? NOT_SOLD) === tier) ranges.push({ from: seat, to: seat });
  }
  return { sections, rows, ranges };
}

/** Reads which tier sells which seat from the compact list of a show's seats. */
export function readTierOfSeat(seats: {
  readonly ranges: readonly (readonly number[])[];
  readonly tiers: readonly (readonly number[])[];
}): (seat: number) => number | undefined {
  const tierOf = new Map<number, number>();
  const runs = seats.tiers.values();
  let [tier = 0, left = 0] = runs.next().value ?? [];
  for (const [first = 0, last = -1] of seats.ranges)
    for (let seat = first; seat <= last; seat += 1) {
      while (left === 0) [tier = 0, left = Number.POSITIVE_INFINITY] = runs.next().value ?? [];
      tierOf.set(seat, tier);
      left -= 1;
    }
  return (seat) => tierOf.get(seat);
}
