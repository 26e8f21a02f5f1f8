/** What the paths of the catalog are made of. */
import { Type } from 'typebox';

/** The largest id: a 32-bit integer in the database. */
const ID_MAX = 2_147_483_647;

/** Text without anything that can't be seen; `description` for the reference. */
export const Text = (min: number, max: number, description?: string) =>
  Type.String({ minLength: min, maxLength: max, ...(description !== undefined && { description }) });

export const Id = Type.Integer({ minimum: 1, maximum: ID_MAX });

/** `{id}` of a show or a chart. */
export const IdPath = Type.Object({ id: Id });

/** `{id}` of an event or a venue: its id, or its slug. */
export const IdOrSlugPath = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 80, description: 'An id or a slug' }),
});

/** Where a page of a list starts, and how long it is. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 1_000, description: '`nextCursor` of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
};
