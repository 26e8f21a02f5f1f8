/** What reports look like on the wire. */
import { Type } from 'typebox';
import { HEAT_STEPS } from '../../reports/index.ts';
import {
  Amount,
  AnsweredTime,
  Currency,
  component,
  ListOf,
  Nullable,
  NullableAnsweredTime,
  OneOf,
} from '../schemas.ts';
import { ShowStatus, TierKind } from '../shows/schemas.ts';

const Count = (description?: string) => Type.Integer(description === undefined ? {} : { description });

const revenueFields = {
  captured: Amount('Taken from customers'),
  refunded: Amount('Given back or on its way back'),
  net: Amount('What is left'),
};
const Revenue = component('Revenue', Type.Object(revenueFields));

const placesFields = {
  capacity: Count(),
  held: Count('In baskets, or offered to the waitlist'),
  pending: Count('Waiting for payment'),
  sold: Count(),
  blocked: Count('Kept back by the house'),
  available: Count(),
};

const TierSales = Type.Object({
  tierId: Type.Integer(),
  name: Type.String(),
  kind: TierKind,
  price: Amount('For one ticket'),
  ...placesFields,
  revenue: Amount('What its valid tickets cost, paid or not'),
});

const pointFields = {
  at: AnsweredTime,
  orders: Count('Bookings confirmed then; one that is canceled later stays in'),
  tickets: Count(),
  revenue: Amount(),
};

const History = Type.Object({
  bucketSeconds: Type.Integer(),
  points: ListOf(
    Type.Object({
      ...pointFields,
      holds: Count('Holds made then'),
      bought: Count('Those of them that have become confirmed bookings'),
      open: Count('Those of them that are still under way'),
    }),
  ),
});

const Conversion = Type.Object(
  {
    holds: Count('Holds that buyers have made'),
    bought: Count('Those that have become confirmed bookings'),
    open: Count('In a basket or waiting for payment now'),
    lost: Count('Ran out, or were released, unpaid'),
    rate: Nullable(
      Type.Number({ description: '`bought` by `holds` without `open`; null while none is decided' }),
    ),
  },
  { description: 'Bookings made without a hold are not in it' },
);

export const ShowSales = component(
  'ShowSales',
  Type.Object({
    showId: Type.Integer(),
    status: ShowStatus,
    currency: Currency,
    at: AnsweredTime,
    startsAt: AnsweredTime,
    saleOpensAt: NullableAnsweredTime,
    saleClosesAt: NullableAnsweredTime,
    revenue: Revenue,
    places: Type.Object(placesFields),
    tiers: ListOf(TierSales),
    orders: Type.Object({
      confirmed: Count(),
      pending: Count('Waiting for payment'),
      canceled: Count('Confirmed, and canceled as a whole'),
    }),
    ticketsPerOrder: Nullable(Type.Number({ description: 'The mean; null before the first booking' })),
    orderSizes: ListOf(Type.Object({ tickets: Count(), orders: Count() })),
    conversion: Conversion,
    checkIns: Type.Object({ tickets: Count('Used at the door'), people: Count('That they let in') }),
    perMinute: ListOf(Type.Object(pointFields), {
      description: 'The last sixty minutes, the running one included',
    }),
    sinceOpening: Type.Unsafe<{
      readonly bucketSeconds: number;
      readonly points: Type.Static<typeof History>['points'];
    } | null>({ ...History, type: ['object', 'null'] }),
  }),
);

const SectionHeat = Type.Object({
  name: Type.String(),
  seats: Count('That the show sells there'),
  sold: Count(),
  heat: Nullable(Type.Number({ description: 'Mean step of its sold seats; null while none is sold' })),
  halfSoldAt: Type.Unsafe<Date | null>({
    ...NullableAnsweredTime,
    description: 'When half of what is sold there was sold',
  }),
});

export const ShowHeat = component(
  'ShowHeat',
  Type.Object({
    showId: Type.Integer(),
    seats: ListOf(Type.Integer(), { description: 'Sold seats' }),
    steps: Type.String({
      description: `One digit for each of them: ${HEAT_STEPS} for the fifth that sold first, down to 1 for the last`,
    }),
    sections: ListOf(SectionHeat, { description: 'The ones that sold best first' }),
  }),
);

export const OrganizerSales = component(
  'OrganizerSales',
  Type.Object({
    organizerId: Type.Integer(),
    shows: ListOf(
      Type.Object({
        showId: Type.Integer(),
        eventId: Type.Integer(),
        eventSlug: Type.String(),
        eventTitle: Type.String(),
        name: Type.String(),
        venueName: Type.String(),
        timeZone: Type.String(),
        startsAt: AnsweredTime,
        endsAt: AnsweredTime,
        status: ShowStatus,
        saleOpensAt: NullableAnsweredTime,
        saleClosesAt: NullableAnsweredTime,
        currency: Currency,
        capacity: Count(),
        held: Count('In baskets, kept back by the house, or waiting for payment'),
        sold: Count(),
        revenue: Revenue,
      }),
      { description: 'Those to come, the next first; then those that were, the last first; at most 200' },
    ),
    revenue: ListOf(Type.Object({ currency: Currency, ...revenueFields }), {
      description: 'Of the shows listed, by currency',
    }),
    sold: Count(),
    capacity: Count(),
  }),
);

export const Timeline = component(
  'Timeline',
  Type.Object({
    items: ListOf(
      Type.Object({
        at: AnsweredTime,
        kind: OneOf(['hold', 'booking', 'payment', 'ticket', 'refund', 'message', 'change', 'check-in']),
        text: Type.String({ description: 'One sentence in English' }),
        detail: Nullable(Type.String()),
        by: Nullable(Type.String({ description: 'Who did it; null where that is not known' })),
      }),
    ),
  }),
);
