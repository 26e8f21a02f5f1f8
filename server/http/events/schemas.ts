/** Shapes of events on the wire. */
import { type Static, Type } from 'typebox';
import { Id, pageQuery, Text } from '../paths.ts';
import { Currency, component, ListOf, Nullable, OneOf, Page, Timestamp } from '../schemas.ts';
import { ShowAnswer } from '../shows/index.ts';

const closed = { additionalProperties: false };

const fields = { title: Text(1, 200), category: Text(1, 40, 'Such as rock, jazz, theater') };
const optional = {
  slug: Text(1, 80, 'Made of the title by default'),
  description: Text(0, 20_000),
  artists: Type.Array(Text(1, 120), { maxItems: 100 }),
  imageAlt: Text(0, 300, "What the event's image shows, for those who don't see it"),
};

export const NewEventBody = component(
  'NewEvent',
  Type.Object(
    {
      ...fields,
      ...Type.Partial(Type.Object(optional)).properties,
      organizerId: Type.Optional(Nullable(Id, 'Who sells it; null for the house')),
    },
    closed,
  ),
);
export const EventPatchBody = component(
  'EventPatch',
  Type.Partial(Type.Object({ ...fields, ...optional }), {
    ...closed,
    minProperties: 1,
  }),
);

const EventImage = Type.Object({
  sizes: Type.Array(Type.Object({ url: Type.String(), width: Type.Integer(), height: Type.Integer() }), {
    description: 'WebP, the narrowest first; their addresses never change their content',
  }),
});

export const eventAnswer = {
  id: Id,
  ...fields,
  ...optional,
  image: Nullable(EventImage, 'Null: none'),
  organizerId: Nullable(Id, 'Who sells it; null for the house'),
  version: Type.Integer(),
  shows: Type.Array(ShowAnswer, { description: 'By start' }),
  links: Type.Object({ self: Type.String() }),
};

export const EventAnswer = component('Event', Type.Object(eventAnswer));
const ShowStock = component(
  'ShowStock',
  Type.Object({
    showId: Id,
    capacity: Type.Integer(),
    available: Type.Integer({ description: 'May lag behind a little; exact in `/shows/{id}/availability`' }),
  }),
);

const FoundEvent = component(
  'FoundEvent',
  Type.Object({
    ...eventAnswer,
    shows: Type.Array(ShowAnswer, { description: 'Those that met the filters, by start' }),
    stock: ListOf(ShowStock, { description: 'What is left of these shows, all tiers together' }),
  }),
);
export const EventPage = component('EventPage', Page(FoundEvent));
export type EventAnswer = Static<typeof EventAnswer>;

const Price = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000, description }));
const Filter = (description: string) => Type.Optional(Text(1, 200, description));
const Sort = OneOf(['date', 'relevance', 'price', 'title'], 'Default: relevance with q, else date');

/** What GET /events takes. */
export const EventsQuery = Type.Object(
  {
    q: Filter('Words in title, artists, category, venue or city; typos are forgiven; "phrase", -without, or'),
    artist: Filter('Part of the name of an artist'),
    venue: Filter('Id, slug, or part of the name of a venue'),
    city: Filter('The city of a show'),
    category: Filter('The category of the event'),
    from: Type.Optional({
      ...Timestamp,
      description: 'Shows that start then or later; by default those that have not ended',
    }),
    to: Type.Optional({ ...Timestamp, description: 'Shows that start before' }),
    currency: Type.Optional({ ...Currency, description: 'Shows that are sold in it, ISO 4217' }),
    minPrice: Price(
      'Some tier costs at least this, in minor units; name a `currency` to compare like with like',
    ),
    maxPrice: Price(
      'Some tier costs at most this, in minor units; name a `currency` to compare like with like',
    ),
    available: Type.Optional(Type.Boolean({ description: 'Only shows on sale now with something left' })),
    drafts: Type.Optional(
      Type.Boolean({ description: 'Also drafts, canceled and past shows; for the administrator' }),
    ),
    sort: Type.Optional(Sort),
    ...pageQuery,
  },
  closed,
);
export type EventsQuery = Static<typeof EventsQuery>;
