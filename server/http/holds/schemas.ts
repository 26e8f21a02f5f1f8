/** What holds look like on the wire, and the parts that bookings share with them. */
import { Type } from 'typebox';
import { Id } from '../paths.ts';
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

/** A booking's tickets are numbered in one byte. */
const PLACES_MAX = 200;

export const Seats = Type.Array(Id, {
  minItems: 1,
  maxItems: PLACES_MAX,
  description: 'Seat numbers, as `GET /shows/{id}/seats` lists them',
});

export const Items = Type.Array(
  Type.Object(
    { tierId: Id, quantity: Type.Integer({ minimum: 1, maximum: PLACES_MAX }) },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: 50, description: 'Quantities of general tiers' },
);

export const NewHold = component(
  'NewHold',
  Type.Object(
    {
      seats: Type.Optional(Seats),
      items: Type.Optional(Items),
      bestAvailable: Type.Optional(
        Type.Object(
          {
            tierId: Type.Optional(Id),
            quantity: Type.Integer({ minimum: 1, maximum: PLACES_MAX }),
            accessible: Type.Optional(Type.Boolean({ description: 'Also places for wheelchairs' })),
          },
          { additionalProperties: false, description: 'The server chooses; alone, without seats and items' },
        ),
      ),
    },
    {
      additionalProperties: false,
      minProperties: 1,
      examples: [
        { seats: [101, 102] },
        { items: [{ tierId: 3, quantity: 2 }] },
        { bestAvailable: { tierId: 1, quantity: 4 } },
      ],
    },
  ),
);

export const HoldChange = component(
  'HoldChange',
  Type.Object(
    {
      addSeats: Type.Optional(Seats),
      removeSeats: Type.Optional(Seats),
      items: Type.Optional(
        Type.Array(
          Type.Object(
            { tierId: Id, quantity: Type.Integer({ minimum: 0, maximum: PLACES_MAX }) },
            { additionalProperties: false },
          ),
          { minItems: 1, maxItems: 50, description: 'What the hold shall have of general tiers; 0 removes' },
        ),
      ),
    },
    {
      additionalProperties: false,
      minProperties: 1,
      examples: [{ addSeats: [103], removeSeats: [101] }, { items: [{ tierId: 3, quantity: 4 }] }],
    },
  ),
);

export const Seat = component('SeatName', Type.Object({ id: Type.Integer(), name: Type.String() }));

export const Line = component(
  'Line',
  Type.Object({
    tierId: Type.Integer(),
    tierName: Type.String(),
    seat: Type.Optional(Seat),
    quantity: Type.Integer(),
    price: Amount('For one place'),
  }),
);

export const Status = OneOf(['held', 'pending', 'confirmed', 'canceled', 'expired']);

/** What holds and bookings have in common. */
export const claimFields = {
  id: Type.String({ format: 'uuid' }),
  showId: Type.Integer(),
  status: Status,
  lines: ListOf(Line),
  total: Amount(),
  currency: Currency,
  createdAt: AnsweredTime,
  expiresAt: NullableAnsweredTime,
};

const holdFields = { ...claimFields, expiresAtMax: NullableAnsweredTime };

export const Hold = component('Hold', Type.Object(holdFields));

export const SECRET = Type.String({
  description: 'Send it as `Onsale-Secret` to read and change this; keep it like a key',
});

export const HoldWithSecret = component('HoldWithSecret', Type.Object({ ...holdFields, secret: SECRET }));

export const HoldId = Type.Object({ id: Type.String({ description: 'Id of the hold' }) });

export const OptionalText = Nullable(Type.String());

export const ProposalQuery = Type.Object(
  {
    quantity: Type.Integer({ minimum: 1, maximum: PLACES_MAX }),
    tierId: Type.Optional(Id),
    prefer: Type.Optional(OneOf(['best', 'cheapest'], 'What counts first without a tier. Default: best')),
    accessible: Type.Optional(Type.Boolean({ description: 'Also places for wheelchairs' })),
  },
  { additionalProperties: false },
);

const ProposedSeat = component(
  'ProposedSeat',
  Type.Object({
    id: Type.Integer(),
    name: Type.String(),
    tierId: Type.Integer(),
    price: Amount(),
  }),
);

export const Proposal = component(
  'Proposal',
  Type.Object({
    showId: Type.Integer(),
    seats: ListOf(ProposedSeat),
    total: Amount(),
    currency: Currency,
  }),
);
