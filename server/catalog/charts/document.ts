/**
 * What the chart editor works on: rows as lines with a count and a spacing, and what is particular about single places.
 * It may be full of faults; only its shape must be right. The editor makes a chart of it when it is published.
 */
import { type Static, Type } from 'typebox';
import type { FieldError } from '../../lib/errors.ts';
import { CATEGORIES_MAX, FAULTS_MAX, SEATS_MAX } from './draft.ts';
import { COORDINATE_MAX, POSITION_MAX } from './fields.ts';

const closed = { additionalProperties: false };
const PLACES_MAX = 1_000;
const Name = Type.String({ maxLength: 60 });
const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const CategoryId = Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: '0 for none' });
const Coordinate = Type.Number({ minimum: -COORDINATE_MAX, maximum: COORDINATE_MAX });
const Length = Type.Number({ minimum: 0, maximum: COORDINATE_MAX });
const optional = Type.Optional;
const word = <const Word extends string>(...words: Word[]) =>
  Type.Unsafe<Word>({ type: 'string', enum: words });

/** `arc` has x, y, angle, spacing, count and bend; `free` has xs and ys. */
const Shape = Type.Object(
  {
    kind: word('arc', 'free'),
    x: optional(Coordinate),
    y: optional(Coordinate),
    angle: optional(Type.Number({ minimum: -100, maximum: 100, description: 'Radians; 0 is to the right' })),
    spacing: optional(Length),
    count: optional(Type.Integer({ minimum: 0, maximum: PLACES_MAX })),
    bend: optional(Type.Number({ minimum: -1e6, maximum: 1e6, description: 'One divided by the radius' })),
    xs: optional(Type.Array(Coordinate, { maxItems: PLACES_MAX })),
    ys: optional(Type.Array(Coordinate, { maxItems: PLACES_MAX })),
  },
  { ...closed, description: '`arc` has x, y, angle, spacing, count and bend; `free` has xs and ys' },
);

const Numbering = Type.Object(
  {
    from: word('left', 'right', 'center'),
    start: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    step: Type.Integer({ minimum: 1, maximum: 10 }),
    prefix: Name,
    countsGaps: Type.Boolean(),
  },
  closed,
);

const Place = Type.Object(
  {
    at: Type.Integer({ minimum: 0, maximum: PLACES_MAX, description: 'The place, from 0 at the left' }),
    removed: optional(Type.Boolean()),
    label: optional(Name),
    accessible: optional(Type.Boolean()),
    companion: optional(Type.Boolean()),
    category: optional(CategoryId),
  },
  closed,
);

const Row = Type.Object(
  {
    id: Id,
    label: Name,
    shape: Shape,
    numbering: Numbering,
    first: Type.Integer({ minimum: 1, maximum: POSITION_MAX, description: 'Position of the first place' }),
    category: CategoryId,
    places: Type.Array(Place, { maxItems: PLACES_MAX }),
  },
  closed,
);

const Section = Type.Object(
  {
    id: Id,
    name: Name,
    outline: Type.Array(Type.Tuple([Coordinate, Coordinate]), { maxItems: 200 }),
    rows: Type.Array(Row, { maxItems: 1_000, description: 'From the front' }),
  },
  closed,
);

const Category = Type.Object(
  {
    id: Id,
    name: Name,
    color: Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: '^#[0-9a-fA-F]{6}$' }),
  },
  closed,
);

const Stage = Type.Object(
  { x: Coordinate, y: Coordinate, width: Length, height: Length, label: Name },
  closed,
);

/** The shape of what an editor saves. */
export const ChartDocument = Type.Object(
  {
    name: Name,
    width: Length,
    height: Length,
    stage: Stage,
    categories: Type.Array(Category, { maxItems: CATEGORIES_MAX }),
    sections: Type.Array(Section, { maxItems: 2_000 }),
  },
  closed,
);
export type ChartDocument = Static<typeof ChartDocument>;
type Shape = Static<typeof Shape>;

/** Places of a row; undefined where its shape lacks what its kind needs. */
function countOf({ kind, count, xs, ys, ...line }: Shape): number | undefined {
  if (kind === 'free') return xs !== undefined && xs.length === ys?.length ? xs.length : undefined;
  const needed = [line.x, line.y, line.angle, line.spacing, line.bend];
  return needed.includes(undefined) ? undefined : count;
}

/** Seats of a document that has no faults. */
export function seatCountOf({ sections }: ChartDocument): number {
  const rows = sections.flatMap((section) => section.rows);
  return rows.reduce((sum, { shape, places }) => {
    const removed = places.filter((place) => place.removed === true).length;
    return sum + (countOf(shape) ?? 0) - removed;
  }, 0);
}

/** What the schema can't say: shapes that are whole, ids that are there once, places and categories that exist. */
export function faultsOfDocument(document: ChartDocument): FieldError[] {
  const faults: FieldError[] = [];
  const note = (pointer: string, detail: string) => faults.push({ pointer: `/document${pointer}`, detail });
  const ids = new Set<number>();
  const takeId = (id: number, pointer: string) => {
    if (ids.has(id)) note(`${pointer}/id`, `The id ${id} is that of something else already.`);
    ids.add(id);
  };
  const categories = new Set([0, ...document.categories.map(({ id }) => id)]);
  for (const [c, { id }] of document.categories.entries()) takeId(id, `/categories/${c}`);
  for (const [s, section] of document.sections.entries()) {
    takeId(section.id, `/sections/${s}`);
    for (const [r, row] of section.rows.entries()) {
      if (faults.length >= FAULTS_MAX) return faults;
      const pointer = `/sections/${s}/rows/${r}`;
      takeId(row.id, pointer);
      const count = countOf(row.shape);
      if (count === undefined) note(`${pointer}/shape`, `It lacks what the kind "${row.shape.kind}" needs.`);
      let before = -1;
      for (const [p, { at, category = 0 }] of row.places.entries()) {
        if (at <= before || at >= (count ?? Number.POSITIVE_INFINITY))
          note(`${pointer}/places/${p}/at`, 'Places stand in order, and within the row.');
        if (!categories.has(category)) note(`${pointer}/places/${p}/category`, 'There is no such category.');
        before = at;
      }
      if (!categories.has(row.category)) note(`${pointer}/category`, 'There is no such category.');
    }
  }
  if (faults.length === 0 && seatCountOf(document) > SEATS_MAX)
    note('/sections', `The chart has more than ${SEATS_MAX} seats.`);
  return faults.slice(0, FAULTS_MAX);
}
