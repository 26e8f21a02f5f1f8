/** Shapes of shows and tiers on the wire. */
import { type Static, Type } from 'typebox';
import { Id, Text } from '../paths.ts';
import { Currency, component, Nullable, OneOf, Timestamp } from '../schemas.ts';

const closed = { additionalProperties: false };

export const ShowStatus = OneOf(['draft', 'published', 'paused', 'canceled']);
export const TierKind = OneOf(['general', 'reserved'], 'Sold by quantity, or by seat');
const Focal = Type.Object({ x: Type.Number(), y: Type.Number() }, closed);
/** The largest price of a ticket, in minor units. */
const PRICE_MAX = 1_000_000_000;
const Seconds = (description: string, maximum: number) => Type.Integer({ minimum: 1, maximum, description });

const tierFields = {
  name: Text(1, 80),
  kind: TierKind,
  description: Text(0, 2_000),
  price: Type.Integer({
    minimum: 0,
    maximum: PRICE_MAX,
    description: "For one ticket, in minor units of the show's currency",
    examples: [5000],
  }),
  orderMin: Type.Integer({ minimum: 1, maximum: 200, description: 'Fewest tickets of one order' }),
  orderMax: Type.Integer({ minimum: 1, maximum: 200, description: 'Most tickets of one order' }),
  admits: Type.Integer({ minimum: 1, maximum: 100, description: 'People one ticket lets in' }),
  capacity: Type.Integer({
    minimum: 0,
    maximum: 10_000_000,
    description: 'All there are; for a reserved tier its seats',
  }),
  saleOpensAt: Nullable(Timestamp, "The tier's own sale window, within the show's"),
  saleClosesAt: Nullable(Timestamp, "The tier's own sale window, within the show's"),
  focal: Nullable(Focal, 'Where the best seats look to, in chart units; null is the stage'),
};

const showFields = {
  name: Text(0, 120, 'What tells it from the other shows of its event'),
  startsAt: Timestamp,
  endsAt: Timestamp,
  timeZone: Text(1, 64, 'IANA time zone in which its times are told'),
  status: ShowStatus,
  saleOpensAt: Nullable(Timestamp, 'Null: at once'),
  saleClosesAt: Nullable(Timestamp, 'Null: when the show ends'),
  holdSeconds: Seconds('The clock of a hold', 86_400),
  holdMaxSeconds: Seconds('No hold lives longer than this', 604_800),
  paymentSeconds: Seconds('The clock of a booking that waits for payment', 604_800),
  customerLimit: Nullable(Type.Integer({ minimum: 1 }), 'Tickets one customer may have; null: no limit'),
  waitlistOfferSeconds: Seconds('The clock of an offer of the waitlist', 604_800),
};

const Seats = component(
  'SeatSelection',
  Type.Object(
    {
      sections: Type.Optional(Type.Array(Text(1, 60), { maxItems: 2_000, description: 'Whole sections' })),
      categories: Type.Optional(
        Type.Array(Text(1, 60), { maxItems: 100, description: 'Categories of the chart, by name' }),
      ),
      rows: Type.Optional(
        Type.Array(
          Type.Object({ section: Text(1, 60), rows: Type.Array(Text(1, 60), { maxItems: 1_000 }) }, closed),
          {
            maxItems: 2_000,
          },
        ),
      ),
      ranges: Type.Optional(
        Type.Array(Type.Object({ from: Type.Integer(), to: Type.Integer() }, closed), {
          maxItems: 10_000,
          description: 'Seat numbers, both ends included',
        }),
      ),
      rest: Type.Optional(Type.Boolean({ description: 'Every seat that no other tier sells' })),
    },
    { ...closed, description: 'All seats that any of these name' },
  ),
);

const { name, kind, price, ...tierOptions } = tierFields;
const tierEdits = { ...Type.Partial(Type.Object(tierOptions)).properties, seats: Type.Optional(Seats) };

export const NewTierBody = component('NewTier', Type.Object({ name, kind, price, ...tierEdits }, closed));
export const TierChangeBody = component(
  'TierChange',
  Type.Object(
    {
      id: Type.Optional(Type.Integer({ minimum: 1, description: 'Without it a tier is made' })),
      remove: Type.Optional(Type.Boolean()),
      ...Type.Partial(Type.Object({ name, kind, price })).properties,
      ...tierEdits,
    },
    { ...closed, description: 'Tiers that are not named stay as they are' },
  ),
);

const { startsAt, endsAt, ...showOptions } = showFields;

export const NewShowBody = component(
  'NewShow',
  Type.Object(
    {
      venueId: Id,
      chartId: Type.Optional(Nullable(Id, 'A chart of the venue; needed by reserved tiers')),
      currency: Currency,
      startsAt,
      endsAt,
      ...Type.Partial(Type.Object(showOptions)).properties,
      tiers: Type.Array(NewTierBody, { maxItems: 100 }),
    },
    closed,
  ),
);

export const ShowPatchBody = component(
  'ShowPatch',
  Type.Object(
    {
      ...Type.Partial(Type.Object(showFields)).properties,
      tiers: Type.Optional(Type.Array(TierChangeBody, { maxItems: 100 })),
    },
    { ...closed, minProperties: 1 },
  ),
);

export const ShowCopyBody = component(
  'ShowCopy',
  Type.Object({ startsAt, endsAt: Type.Optional(endsAt), name: Type.Optional(showFields.name) }, closed),
);

export const TierAnswer = component('Tier', Type.Object({ id: Type.Integer(), ...tierFields }));

export const ShowAnswer = component(
  'Show',
  Type.Object({
    id: Id,
    event: Type.Object({
      id: Id,
      slug: Type.String(),
      title: Type.String(),
      artists: Type.Array(Type.String()),
      organizerId: Nullable(Id, 'Who sells it; null for the house'),
    }),
    venue: Type.Object({
      id: Id,
      slug: Type.String(),
      name: Type.String(),
      city: Type.String(),
      country: Type.String(),
      timeZone: Type.String(),
    }),
    chartId: Nullable(Id, 'The chart on which its reserved tiers are sold'),
    currency: Currency,
    ...showFields,
    version: Type.Integer(),
    tiers: Type.Array(TierAnswer),
    links: Type.Object({
      self: Type.String(),
      event: Type.String(),
      venue: Type.String(),
      chart: Type.Optional(Type.String()),
      availability: Type.String(),
      seats: Type.String(),
      live: Type.String(),
      holds: Type.String(),
    }),
  }),
);
export type ShowAnswer = Static<typeof ShowAnswer>;
export type ShowCopyBody = Static<typeof ShowCopyBody>;
export type NewShowBody = Static<typeof NewShowBody>;
export type ShowPatchBody = Static<typeof ShowPatchBody>;
