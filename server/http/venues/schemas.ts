/** Shapes of venues and charts on the wire. */
import { type Static, Type } from 'typebox';
import { JsonChart } from '../../catalog/index.ts';
import { Id, Text } from '../paths.ts';
import { AnsweredTime, component, ListOf, Nullable, Page } from '../schemas.ts';

/** A chart of 50,000 seats is 4 MB of JSON. */
export const CHART_BODY_MAX = 32 * 1024 * 1024;

const closed = { additionalProperties: false };

const fields = {
  name: Text(1, 120),
  type: Text(1, 40, 'Such as stadium, club, theater'),
  city: Text(1, 100),
  country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }),
  timeZone: Text(1, 64, 'IANA time zone'),
  capacity: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'People it may hold' }),
};

const optional = {
  slug: Text(1, 80, 'Made of the name by default'),
  description: Text(0, 5_000),
  address: Text(0, 300),
  wheelchairAccessible: Type.Boolean(),
};

export const NewVenueBody = component(
  'NewVenue',
  Type.Object(
    {
      ...fields,
      ...Type.Partial(Type.Object(optional)).properties,
      organizerId: Type.Optional(Nullable(Id, 'Whose it is; null for the house')),
    },
    closed,
  ),
);
export const VenuePatchBody = component(
  'VenuePatch',
  Type.Partial(Type.Object({ ...fields, ...optional }), {
    ...closed,
    minProperties: 1,
  }),
);

export const VenueAnswer = component(
  'Venue',
  Type.Object({
    id: Id,
    ...fields,
    ...optional,
    chartId: Nullable(Id, 'Its newest chart'),
    organizerId: Nullable(Id, 'Whose it is; null for the house, whose venues everybody may use'),
    version: Type.Integer(),
    links: Type.Object({ self: Type.String(), chart: Type.Optional(Type.String()) }),
  }),
);
export const VenuePage = component('VenuePage', Page(VenueAnswer));
export type VenueAnswer = Static<typeof VenueAnswer>;

const Point = Type.Tuple([Type.Number(), Type.Number()]);

const ChartRow = component(
  'ChartRow',
  Type.Object({
    row: Type.Integer({ description: 'Counted from the front of the section' }),
    label: Type.String(),
    seats: Type.Array(Type.Integer(), { description: 'Seat ids: what holds and bookings name' }),
    labels: Type.Array(Type.String()),
    positions: Type.Array(Type.Integer(), { description: 'Neighbors differ by one' }),
    x: Type.Array(Type.Number()),
    y: Type.Array(Type.Number()),
  }),
);

const ChartSection = component(
  'ChartSection',
  Type.Object({
    section: Type.Integer(),
    name: Type.String(),
    outline: Type.Array(Point),
    rows: Type.Array(ChartRow),
  }),
);

/** Geometry of a chart, by rows; the arrays of a row run from left to right. */
export const ChartAnswer = component(
  'Chart',
  Type.Object({
    id: Id,
    venueId: Id,
    name: Type.String(),
    seatCount: Type.Integer(),
    layout: Type.Object({
      width: Type.Number(),
      height: Type.Number(),
      stage: Type.Object({
        x: Type.Number(),
        y: Type.Number(),
        width: Type.Number(),
        height: Type.Number(),
        label: Type.String(),
      }),
    }),
    sections: Type.Array(ChartSection),
    accessible: Type.Array(Type.Integer(), { description: 'Seats with a place for a wheelchair' }),
    companions: Type.Array(Type.Integer(), { description: 'Seats for who comes along with a wheelchair' }),
    categories: Type.Array(
      Type.Object({
        name: Type.String(),
        color: Nullable(Type.String(), 'As #rrggbb'),
        ranges: Type.Array(Type.Object({ from: Type.Integer(), to: Type.Integer() }), {
          description: 'Its seats, both ends included',
        }),
      }),
      {
        description: 'Groups of seats that are likely to be a tier: `seats.categories` of a tier names them',
      },
    ),
  }),
);

/** At most 100: not in pages. */
export const ChartList = component(
  'ChartList',
  Type.Object({
    items: ListOf(
      Type.Object({ id: Id, name: Type.String(), seatCount: Type.Integer(), createdAt: AnsweredTime }),
    ),
  }),
);

export const StoredChartAnswer = component(
  'StoredChart',
  Type.Object({
    id: Id,
    venueId: Id,
    seatCount: Type.Integer(),
    notes: Type.Optional(
      Type.Array(Type.String(), { description: 'What of a file could not be kept, or was changed' }),
    ),
    links: Type.Object({ self: Type.String(), venue: Type.String() }),
  }),
);

/** A chart to be imported: read and checked by the catalog. */
export const NewChartBody = component('NewChart', JsonChart);
