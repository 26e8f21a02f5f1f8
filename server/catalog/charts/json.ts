/** Reads a chart from JSON: sections with rows of seats. See docs/charts.md. */
import { type Static, Type } from 'typebox';
import { Errors } from 'typebox/value';
import type { FieldError, Result } from '../../lib/errors.ts';
import { assemble, type ListedSeat, refuseChart } from './assemble.ts';
import { CATEGORIES_MAX, type ChartDraft, FAULTS_MAX, SEATS_MAX } from './draft.ts';
import { COORDINATE_MAX, POSITION_MAX } from './fields.ts';

const closed = { additionalProperties: false };
const Name = Type.String({ minLength: 1, maxLength: 60 });
const Coordinate = Type.Number({ minimum: -COORDINATE_MAX, maximum: COORDINATE_MAX });
const Length = Type.Number({ exclusiveMinimum: 0, maximum: COORDINATE_MAX });

const Category = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 60,
    description: 'Name of a category; what says nothing has that around it',
  }),
);

const JsonSeat = Type.Object(
  {
    label: Name,
    seat: Type.Optional(
      Type.Integer({ minimum: 1, maximum: SEATS_MAX, description: 'Number within the chart' }),
    ),
    position: Type.Optional(
      Type.Integer({ minimum: 1, maximum: POSITION_MAX, description: 'A gap is an aisle' }),
    ),
    x: Type.Optional(Coordinate),
    y: Type.Optional(Coordinate),
    accessible: Type.Optional(Type.Boolean({ description: 'A place for a wheelchair' })),
    companion: Type.Optional(Type.Boolean({ description: 'For who comes along with a wheelchair' })),
    category: Category,
  },
  closed,
);

const JsonRow = Type.Object(
  {
    label: Name,
    category: Category,
    seats: Type.Union([Type.Array(JsonSeat), Type.Integer({ minimum: 1, maximum: 1_000 })], {
      description: 'The seats from the left; or how many there are, labeled from 1',
    }),
  },
  closed,
);

const JsonSection = Type.Object(
  {
    name: Name,
    category: Category,
    outline: Type.Optional(Type.Array(Type.Tuple([Coordinate, Coordinate]), { maxItems: 200 })),
    rows: Type.Array(JsonRow, { minItems: 1, description: 'From the front' }),
  },
  closed,
);

const Stage = Type.Object(
  { x: Coordinate, y: Coordinate, width: Length, height: Length, label: Type.String({ maxLength: 60 }) },
  closed,
);

const JsonCategory = Type.Object(
  {
    name: Name,
    color: Type.Optional(Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: 'As #rrggbb' })),
  },
  closed,
);

/** The shape of a chart in JSON. */
export const JsonChart = Type.Object(
  {
    name: Type.Optional(Name),
    layout: Type.Optional(Type.Object({ width: Length, height: Length, stage: Stage }, closed)),
    categories: Type.Optional(
      Type.Array(JsonCategory, {
        maxItems: CATEGORIES_MAX,
        description: 'Seats likely to be a tier of their own',
      }),
    ),
    sections: Type.Array(JsonSection, { minItems: 1 }),
  },
  closed,
);
export type JsonChart = Static<typeof JsonChart>;

/**
 * Makes a chart of a JSON value. `name` is for a chart that has none of its own. Refuses `chart_invalid` with the pointer
 * of every fault, at most 100.
 */
export function readJsonChart(value: unknown, name: string): Result<ChartDraft> {
  const faults = shapeFaults(value);
  return faults.length > 0 ? refuseChart(faults) : readChart(value as JsonChart, name);
}

function shapeFaults(value: unknown): FieldError[] {
  const errors = Errors(JsonChart, value).map(({ instancePath, message }) => ({
    pointer: instancePath,
    detail: `It ${message}.`,
  }));
  // Seats that are wrong inside make the union around them wrong as well: that says nothing more.
  return errors.filter(({ pointer }) => !errors.some((other) => other.pointer.startsWith(`${pointer}/`)));
}

function readChart(chart: JsonChart, name: string): Result<ChartDraft> {
  const faults = repeatedNames(chart);
  const seats = chart.sections.flatMap((section, s) =>
    section.rows.flatMap((row, r) => {
      const pointer = `/sections/${s}/rows/${r}/seats`;
      return expand(row.seats).map((seat, index): ListedSeat => {
        const at = `${pointer}/${index}`;
        if ((seat.x === undefined) !== (seat.y === undefined)) {
          faults.push({ pointer: at, detail: 'It has one of x and y without the other.' });
        }
        return {
          ...seat,
          pointer: at,
          section: section.name,
          row: row.label,
          accessible: seat.accessible ?? false,
          companion: seat.companion ?? false,
          category: seat.category ?? row.category ?? section.category,
        };
      });
    }),
  );
  if (faults.length > 0) return refuseChart(faults.slice(0, FAULTS_MAX));
  const outlines = new Map(chart.sections.map((section) => [section.name, section.outline ?? []]));
  return assemble(
    {
      name: chart.name ?? name,
      outlines,
      ...(chart.layout && { layout: chart.layout }),
      categories: (chart.categories ?? []).map(({ name, color = null }) => ({ name, color })),
    },
    seats,
  );
}

function expand(seats: Static<typeof JsonRow>['seats']): readonly Static<typeof JsonSeat>[] {
  if (typeof seats !== 'number') return seats;
  return Array.from({ length: seats }, (_, index) => ({ label: String(index + 1) }));
}

/** Two sections of one name, or two rows of one label in a section, would silently become one. */
function repeatedNames(chart: JsonChart): FieldError[] {
  const faults: FieldError[] = [];
  const check = (names: readonly string[], pointer: (index: number) => string, what: string) => {
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) < index) {
        faults.push({ pointer: pointer(index), detail: `There is another ${what} "${name}" before it.` });
      }
    }
  };
  check(
    (chart.categories ?? []).map(({ name }) => name),
    (c) => `/categories/${c}/name`,
    'category',
  );
  check(
    chart.sections.map(({ name }) => name),
    (s) => `/sections/${s}/name`,
    'section',
  );
  for (const [s, { rows }] of chart.sections.entries()) {
    check(
      rows.map(({ label }) => label),
      (r) => `/sections/${s}/rows/${r}/label`,
      'row',
    );
  }
  return faults;
}
