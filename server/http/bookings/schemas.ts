/** What bookings look like on the wire. */
import { Type } from 'typebox';
import { claimFields, Items, OptionalText, SECRET, Seat, Seats, Status } from '../holds/schemas.ts';
import { Id } from '../paths.ts';
import { Amount, component, ListOf, NullableAnsweredTime, OneOf, Page } from '../schemas.ts';

// Not a component: within a union AJV tells the alternatives apart by the path of the schema, which a name cuts.
const Customer = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    email: Type.String({ format: 'email', maxLength: 254 }),
    phone: Type.Optional(Type.String({ minLength: 3, maxLength: 40 })),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })),
    postalCode: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
  },
  { additionalProperties: false },
);

const Payment = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 255, description: 'Made by the payment provider' }) },
  { additionalProperties: false },
);

/** What a booking is made with, beside its places. */
export const terms = {
  customer: Customer,
  payment: Type.Optional(Payment),
  expectedTotal: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'Minor units; another total is refused, never charged',
    }),
  ),
  names: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      maxItems: 200,
      description: 'For the tickets, in the order of the lines; the customer for the rest',
    }),
  ),
};

const ada = { name: 'Ada Lovelace', email: 'ada@example.com' };
const payment = { token: 'tok_approve' };

/** The more frequent of the two first: the validator stops there. */
export const NewBooking = component(
  'NewBooking',
  Type.Union(
    [
      Type.Object(
        { showId: Id, seats: Type.Optional(Seats), items: Type.Optional(Items), ...terms },
        { additionalProperties: false, title: 'Places of a show' },
      ),
      Type.Object(
        { holdId: Type.String({ minLength: 1, maxLength: 64 }), ...terms },
        { additionalProperties: false, title: 'What a hold has' },
      ),
    ],
    {
      examples: [
        { showId: 1, seats: [101, 102], customer: ada, payment, expectedTotal: 10000 },
        { showId: 2, items: [{ tierId: 3, quantity: 2 }], customer: ada, payment },
        { holdId: '0197a3f0-5b1c-8000-8000-04a1b2c3d400', customer: ada, payment, names: ['Ada', 'Charles'] },
      ],
    },
  ),
);

export const Confirmation = component(
  'Confirmation',
  Type.Object({ payment: Type.Optional(Payment) }, { additionalProperties: false, examples: [{ payment }] }),
);

export const Cancellation = component(
  'Cancellation',
  Type.Object(
    {
      tickets: Type.Optional(
        Type.Array(Type.String({ maxLength: 64 }), {
          minItems: 1,
          maxItems: 255,
          description: 'Ids of the tickets to cancel; all of them when absent',
        }),
      ),
      reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    },
    { additionalProperties: false, examples: [{}, { reason: 'I am ill' }] },
  ),
);

export const NewRefund = component(
  'NewRefund',
  Type.Object(
    {
      amount: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: Number.MAX_SAFE_INTEGER,
          description: 'Minor units; all that is left when absent',
        }),
      ),
      reason: Type.String({ minLength: 1, maxLength: 500 }),
    },
    { additionalProperties: false, examples: [{ amount: 500, reason: 'The view was blocked' }] },
  ),
);

const Ticket = component(
  'Ticket',
  Type.Object({
    id: Type.String({ format: 'uuid' }),
    code: Type.String({ description: 'Short, to be typed at the door' }),
    qr: Type.Optional(
      Type.String({
        description:
          'Signed, for a QR; see docs/door.md. Only where one booking that is valid is read or changed',
      }),
    ),
    tierId: Type.Integer(),
    tierName: Type.String(),
    seat: Type.Optional(Seat),
    name: Type.String(),
    price: Amount(),
    admits: Type.Integer({ description: 'People it lets in' }),
    status: OneOf(['valid', 'canceled']),
  }),
);

const paymentStates = [
  'action_required',
  'processing',
  'unknown',
  'authorized',
  'captured',
  'failed',
  'voided',
] as const;

const BookingPayment = component(
  'BookingPayment',
  Type.Object({
    number: Type.Integer(),
    provider: Type.String(),
    state: OneOf(paymentStates),
    amount: Amount(),
    actionUrl: OptionalText,
    failure: OptionalText,
  }),
);

const Refund = component(
  'Refund',
  Type.Object({
    number: Type.Integer(),
    paymentNumber: Type.Integer(),
    amount: Amount(),
    reason: Type.String(),
    state: OneOf(['requested', 'succeeded', 'failed']),
  }),
);

const BookingCustomer = Type.Unsafe<{ readonly name: string; readonly email: string } | null>({
  ...Type.Object({
    name: Type.String(),
    email: Type.String(),
    phone: Type.Optional(Type.String()),
    country: Type.Optional(Type.String()),
    postalCode: Type.Optional(Type.String()),
  }),
  type: ['object', 'null'],
});

const bookingFields = {
  ...claimFields,
  reference: Type.String({ description: 'Short, for people' }),
  customer: BookingCustomer,
  tickets: ListOf(Ticket, { description: 'Once it is confirmed' }),
  payments: ListOf(BookingPayment),
  refunds: ListOf(Refund),
  paid: Amount('Captured'),
  refunded: Amount('Given back or on its way'),
  bookedAt: NullableAnsweredTime,
  confirmedAt: NullableAnsweredTime,
  endedAt: NullableAnsweredTime,
  endReason: OptionalText,
};

export const Booking = component('Booking', Type.Object(bookingFields));
export const BookingWithSecret = component(
  'BookingWithSecret',
  Type.Object({ ...bookingFields, secret: SECRET }),
);
export const BookingPage = component('BookingPage', Page(Booking));

export const BookingId = Type.Object({ id: Type.String({ description: 'Id or reference of the booking' }) });

export const BookingQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: 'A reference, code or id; or an e-mail or name, or a part of one',
        examples: ['4-K7PX2M', 'ada@example.com', 'lovelace'],
      }),
    ),
    email: Type.Optional(Type.String({ format: 'email', description: 'Of the customer, exactly' })),
    showId: Type.Optional(Id),
    organizerId: Type.Optional(Id),
    status: Type.Optional(Status),
    cursor: Type.Optional(Type.String({ maxLength: 1_000 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
  },
  { additionalProperties: false },
);
