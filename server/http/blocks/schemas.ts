/** What blocks look like on the wire. */
import { Type } from 'typebox';
import { terms } from '../bookings/schemas.ts';
import { Items, Line, Seats } from '../holds/schemas.ts';
import { Id, Text } from '../paths.ts';
import { AnsweredTime, component, ListOf, NullableAnsweredTime, OneOf, Page } from '../schemas.ts';

/** Seats of one request: a balcony has hundreds. */
const SEATS_MAX = 1_000;
const QUANTITY_MAX = 100_000;

const BlockedSeats = (description: string) =>
  Type.Array(Id, { minItems: 1, maxItems: SEATS_MAX, description });

const BlockedItems = (minimum: 0 | 1, description: string) =>
  Type.Array(
    Type.Object(
      { tierId: Id, quantity: Type.Integer({ minimum, maximum: QUANTITY_MAX }) },
      { additionalProperties: false },
    ),
    { minItems: 1, maxItems: 50, description },
  );

const Note = Text(1, 500, 'What the places are kept for');

export const NewBlock = component(
  'NewBlock',
  Type.Object(
    {
      seats: Type.Optional(BlockedSeats('Seat numbers')),
      items: Type.Optional(BlockedItems(1, 'Quantities of general tiers')),
      note: Note,
    },
    {
      additionalProperties: false,
      examples: [
        { seats: [101, 102], note: 'Friends of the band' },
        { items: [{ tierId: 3, quantity: 20 }], note: 'Press' },
      ],
    },
  ),
);

export const BlockChange = component(
  'BlockChange',
  Type.Object(
    {
      addSeats: Type.Optional(BlockedSeats('Seats to block too')),
      removeSeats: Type.Optional(BlockedSeats('Seats to give back')),
      items: Type.Optional(
        BlockedItems(0, 'What the block shall have of general tiers, not a difference; 0 gives all back'),
      ),
      note: Type.Optional(Note),
    },
    {
      additionalProperties: false,
      minProperties: 1,
      examples: [{ removeSeats: [102] }, { note: 'Sponsors' }],
    },
  ),
);

export const Block = component(
  'Block',
  Type.Object({
    id: Type.String({ format: 'uuid' }),
    showId: Type.Integer(),
    status: OneOf(
      ['held', 'canceled'],
      '`canceled` once all was released or sold; then the lines are the last ones',
    ),
    note: Type.String(),
    madeBy: Type.String({ description: 'Who made it' }),
    createdAt: AnsweredTime,
    endedAt: NullableAnsweredTime,
    quantity: Type.Integer({ description: 'Places it has' }),
    lines: ListOf(Line),
  }),
);

export const BlockPage = component('BlockPage', Page(Block));

export const BlockId = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 64, description: 'Id of the block' }),
});

const { payment, ...others } = terms;

export const BlockSale = component(
  'BlockSale',
  Type.Object(
    {
      seats: Type.Optional(Seats),
      items: Type.Optional(Items),
      ...others,
      payment,
      settlement: Type.Optional(
        OneOf(
          ['free', 'at_door'],
          '`free`: the places cost nothing. `at_door`: to be paid there. Both confirm the booking at once. Without it and ' +
            'without a payment the booking waits to be paid',
        ),
      ),
    },
    {
      additionalProperties: false,
      examples: [
        { seats: [101], customer: { name: 'Ada Lovelace', email: 'ada@example.com' }, settlement: 'free' },
      ],
    },
  ),
);
