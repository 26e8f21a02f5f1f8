/** What waitlists look like on the wire. */
import { Type } from 'typebox';
import { Line, SECRET } from '../holds/schemas.ts';
import { Id, pageQuery } from '../paths.ts';
import {
  Amount,
  AnsweredTime,
  Currency,
  component,
  ListOf,
  Nullable,
  NullableAnsweredTime,
  OneOf,
  Page,
} from '../schemas.ts';

const QUANTITY_MAX = 200;

export const NewEntry = component(
  'NewWaitlistEntry',
  Type.Object(
    {
      tierId: Id,
      quantity: Type.Integer({ minimum: 1, maximum: QUANTITY_MAX }),
      allOrNothing: Type.Optional(
        Type.Boolean({ description: 'Whether fewer are of no use. Default: false, fewer are offered too' }),
      ),
      customer: Type.Object(
        {
          name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          email: Type.String({ format: 'email', maxLength: 254, description: 'Told when there is an offer' }),
        },
        { additionalProperties: false },
      ),
    },
    {
      additionalProperties: false,
      examples: [{ tierId: 1, quantity: 2, allOrNothing: true, customer: { email: 'ada@example.com' } }],
    },
  ),
);

const State = OneOf(
  ['waiting', 'offered', 'bought', 'declined', 'expired', 'left', 'removed', 'closed'],
  '`waiting` and `offered` may still come to something, all others are final',
);

const Offer = Type.Unsafe<{
  readonly holdId: string;
  readonly secret: string;
  readonly expiresAt: Date;
  readonly lines: readonly object[];
  readonly total: number;
  readonly currency: string;
  readonly booked: boolean;
} | null>({
  ...Type.Object({
    holdId: Type.String({ format: 'uuid', description: 'Book it as any hold, before it runs out' }),
    secret: SECRET,
    expiresAt: AnsweredTime,
    lines: ListOf(Line),
    total: Amount(),
    currency: Currency,
    booked: Type.Boolean({ description: 'Whether it is a booking that waits for its payment' }),
  }),
  type: ['object', 'null'],
  description: 'What is kept for this customer until `expiresAt`; null unless it is their turn',
});

const ahead = Nullable(
  Type.Integer({}),
  'How many wait for the same tier and came before; null when it waits no more',
);

const entryFields = {
  id: Type.String({ format: 'uuid' }),
  showId: Type.Integer(),
  tierId: Type.Integer(),
  tierName: Type.String(),
  quantity: Type.Integer(),
  allOrNothing: Type.Boolean(),
  state: State,
  ahead,
  customer: Type.Object({ name: Type.String(), email: Type.String() }),
  joinedAt: AnsweredTime,
  endedAt: NullableAnsweredTime,
  offer: Offer,
};

export const Entry = component('WaitlistEntry', Type.Object(entryFields));
export const EntryWithSecret = component(
  'WaitlistEntryWithSecret',
  Type.Object({ ...entryFields, secret: SECRET }),
);

export const EntryId = Type.Object({ id: Type.String({ description: 'Id of the entry' }) });

export const ListQuery = Type.Object(
  {
    live: Type.Optional(Type.Boolean({ description: 'Only those who wait or have an offer' })),
    tierId: Type.Optional(Id),
    ...pageQuery,
  },
  { additionalProperties: false },
);

const Listed = component(
  'ListedWaitlistEntry',
  Type.Object({
    id: Type.String({ format: 'uuid' }),
    position: Type.Integer({ description: 'Rises with each who joins; never given twice' }),
    tierId: Type.Integer(),
    customer: Type.Object({ name: Type.String(), email: Type.String() }),
    quantity: Type.Integer(),
    allOrNothing: Type.Boolean(),
    state: State,
    ahead,
    waitingFor: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      enum: ['paused', 'sale', 'limit', 'nothing_free', 'more_places', 'others', 'next', null],
      description:
        'Why there is no offer yet: the list is paused, the sale is not open, the limit of the customer, nothing is free, ' +
        'fewer are free than are wanted at least, what is free goes to those before, or it is the next',
    }),
    offered: Nullable(Type.Integer(), 'Places of the offer that was made'),
    joinedAt: AnsweredTime,
    offeredAt: NullableAnsweredTime,
    offerExpiresAt: NullableAnsweredTime,
    endedAt: NullableAnsweredTime,
  }),
);

export const EntryPage = component('WaitlistEntryPage', Page(Listed));

const TierSummary = component(
  'WaitlistTier',
  Type.Object({
    tierId: Type.Integer(),
    name: Type.String(),
    capacity: Type.Integer(),
    sold: Type.Integer(),
    free: Type.Integer(),
    kept: Type.Boolean({ description: 'Whether what is free is kept for those who wait' }),
    waiting: Type.Integer({ description: 'Entries that wait' }),
    wanted: Type.Integer({ description: 'Places that they want' }),
    offers: Type.Integer({ description: 'Offers that stand' }),
    offered: Type.Integer({ description: 'Their places' }),
    bought: Type.Integer({ description: 'Places that were bought from offers' }),
  }),
);

export const SummaryAnswer = component(
  'WaitlistSummary',
  Type.Object({
    showId: Type.Integer(),
    paused: Type.Boolean({ description: 'Nothing is offered; what comes back is kept' }),
    offerSeconds: Type.Integer({ description: 'The clock of an offer' }),
    tiers: ListOf(TierSummary),
  }),
);
