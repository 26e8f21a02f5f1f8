/** Schemas that routes share, and the helpers with which they describe themselves. */
import { type Static, type TSchema, Type } from 'typebox';
import { type ErrorCode, errorCodes } from '../lib/errors.ts';

const Pointed = Type.Object({
  pointer: Type.String({
    description: 'JSON pointer into the body; /query/…, /path/… or /headers/… elsewhere',
  }),
  detail: Type.String(),
});

const Conflict = Type.Object(
  {
    seat: Type.Optional(Type.Integer({ description: 'Seat that is taken' })),
    label: Type.Optional(Type.String()),
    tierId: Type.Optional(Type.Integer({ description: 'Tier that has too little' })),
    available: Type.Optional(Type.Integer({ description: 'What is left of the tier' })),
  },
  { additionalProperties: true },
);

/** RFC 9457, shared by all routes as `#/components/schemas/Problem`. */
export const Problem = Type.Object(
  {
    type: Type.String({ format: 'uri-reference', description: 'Where the code is explained' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'What to decide by; see /docs/errors' }),
    detail: Type.String({ description: 'One sentence for a person' }),
    requestId: Type.String(),
    errors: Type.Optional(Type.Array(Pointed, { description: 'Fields that are wrong' })),
    conflicts: Type.Optional(Type.Array(Conflict, { description: 'What stood in the way' })),
  },
  {
    $id: 'Problem',
    additionalProperties: true,
    description: 'Why the request was not met (RFC 9457). Some codes have further members.',
    examples: [
      {
        type: '/docs/errors#seats_taken',
        title: 'Some of the seats are taken',
        status: 409,
        code: 'seats_taken',
        detail: 'Seat 101 is taken.',
        requestId: 'kq3Zt1xY-1a',
        conflicts: [{ seat: 101 }],
      },
    ],
  },
);

/** Schemas with a name of their own in the description; createApp makes them known. */
export const components: TSchema[] = [Problem];

/** Names a schema, so that the description and the clients made from it have one type for it: use what is returned. */
export function component<Schema extends TSchema>(name: string, schema: Schema) {
  components.push({ ...schema, $id: name });
  return Type.Unsafe<Static<Schema>>({ $ref: `${name}#` });
}

/** An answer that is a problem document. */
export const problemContent = {
  'application/problem+json': { schema: Type.Unsafe<object>({ $ref: 'Problem#' }) },
};

/**
 * The refusals of a route, for its response schema: `response: {200: Event, ...problems('event_not_found')}`. What any
 * route may answer (429, 500, 503, …) is added to all of them as `default`.
 */
// The type hides the entries: refusals are sent by sendRefusal, so handlers are typed by their success alone.
export function problems(...codes: ErrorCode[]): Record<never, never> {
  const byStatus = Map.groupBy(codes, (code) => errorCodes[code].status);
  const entries = [...byStatus].map(([status, group]) => {
    const description = group.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join('; ');
    return [status, { description, content: problemContent }] as const;
  });
  return Object.fromEntries(entries);
}

// Below: `enum` and a list of types rather than unions, because an answer with unions is serialized much more slowly.

/** One of some words. */
export const OneOf = <const Word extends string>(words: readonly Word[], description?: string) =>
  Type.Unsafe<Word>({ type: 'string', enum: [...words], ...(description && { description }) });

/** A schema of one type, or null. */
export const Nullable = <Schema extends TSchema & { readonly type: string }>(
  schema: Schema,
  description?: string,
) =>
  Type.Unsafe<Static<Schema> | null>({
    ...schema,
    type: [schema.type, 'null'],
    ...(description && { description }),
  });

/** A list that an answer doesn't change: domain values are read-only. */
export const ListOf = <Item extends TSchema>(item: Item, options: { readonly description?: string } = {}) =>
  Type.Unsafe<readonly Static<Item>[]>(Type.Array(item, options));

/** One page of a list. */
export const Page = <Item extends TSchema>(item: Item) =>
  Type.Object({
    items: ListOf(item),
    nextCursor: Nullable(
      Type.String({ description: 'Send it as `cursor` for the next page; null on the last' }),
    ),
  });

const time = { format: 'date-time', description: 'RFC 3339, UTC', examples: ['2030-12-31T20:00:00.000Z'] };

/** A time in a request. */
export const Timestamp = Type.String({ ...time });

/** A time in an answer: a Date, written as RFC 3339. */
export const AnsweredTime = Type.Unsafe<Date>({ type: 'string', ...time });
export const NullableAnsweredTime = Type.Unsafe<Date | null>({ type: ['string', 'null'], ...time });

/** Money, everywhere: an integer in minor units, of the one `currency` beside it or of the object around it. */
export const Amount = (description?: string) =>
  Type.Integer({ description: description === undefined ? 'Minor units' : `${description}, in minor units` });

export const Currency = Type.String({
  pattern: '^[A-Z]{3}$',
  description: 'ISO 4217; of every amount in here',
  examples: ['USD'],
});

/** For `schema.security` of a route that takes the secret of a hold or booking, its owner's session, or a role. */
export const SECRET_OR_ROLE = [{ secret: [] }, { session: [] }, { bearer: [] }];
