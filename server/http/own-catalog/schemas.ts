/** Shapes of an organizer's lists on the wire. */
import { Type } from 'typebox';
import { eventAnswer } from '../events/schemas.ts';
import { Id, pageQuery, Text } from '../paths.ts';
import { component, ListOf, OneOf, Page } from '../schemas.ts';

/** `{id}` of an organizer, or the house. */
export const OrganizerPath = Type.Object({
  id: Type.String({
    pattern: '^(house|[1-9][0-9]{0,8})$',
    description: 'An id; `house` for what belongs to no organizer, which is for administrators',
  }),
});

const SoldStock = component(
  'SoldStock',
  Type.Object({
    showId: Id,
    capacity: Type.Integer(),
    held: Type.Integer(),
    pending: Type.Integer({ description: 'Booked and not paid yet' }),
    sold: Type.Integer(),
  }),
);

const OwnEvent = component(
  'OwnEvent',
  Type.Object({
    ...eventAnswer,
    stock: ListOf(SoldStock, {
      description: 'What its shows have sold, all tiers together; empty for who may not know',
    }),
  }),
);

export const OwnEventPage = component('OwnEventPage', Page(OwnEvent));

export const OwnEventsQuery = Type.Object(
  {
    q: Type.Optional(Text(1, 200, 'Words in title, artists, category, venue or city; typos are forgiven')),
    when: {
      ...OneOf(['upcoming', 'past'], 'With shows to come or without any, by the next date; or all over'),
      default: 'upcoming',
    },
    ...pageQuery,
  },
  { additionalProperties: false },
);
