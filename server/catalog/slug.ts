/** Slugs: the readable names of events and venues in links. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.ts';
import { type Result, refuse } from '../lib/errors.ts';

const MAX_LENGTH = 60;

/** What names an event or a venue in a link: its id in digits, or its slug. */
export type IdOrSlug = number | string;

type SluggedTable = 'events' | 'venues';

/** Reads the path segment of a link: digits are an id, anything else is a slug. */
export function readIdOrSlug(segment: string): IdOrSlug {
  return /^\d{1,9}$/.test(segment) ? Number(segment) : segment;
}

/** Runs a write that sets a slug; one that another has is refused as `slug_taken`. */
export async function guardSlug<Value>(
  table: SluggedTable,
  write: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await write();
  } catch (error) {
    if (violates(error, `${table}_slug_key`)) return refuse('slug_taken');
    throw error;
  }
}

/** Whether an error is a violation of the named unique constraint. */
function violates(error: unknown, constraint: string): boolean {
  const fields = error as { code?: unknown; constraint?: unknown } | null;
  return fields?.code === '23505' && fields.constraint === constraint;
}

/** The row that a write names, locked. */
export function lockNamed(transaction: Transaction<Database>, table: SluggedTable, idOrSlug: IdOrSlug) {
  return transaction
    .selectFrom(table)
    .select(['id', 'version'])
    .where(typeof idOrSlug === 'number' ? 'id' : 'slug', '=', idOrSlug)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * A free slug made of a title: without accents, at most 60 characters, numbered from 2 on when taken. Another writer may
 * take it before it is used; the unique constraint tells.
 */
export async function freeSlug(
  database: Kysely<Database>,
  table: SluggedTable,
  title: string,
): Promise<string> {
  const base = await slugOf(database, table === 'events' ? 'event' : 'venue', title);
  const rows = await database
    .selectFrom(table)
    .select('slug')
    .where((where) => where.or([where('slug', '=', base), where('slug', 'like', `${base}-%`)]))
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
  }
}

async function slugOf(database: Kysely<Database>, noun: string, title: string): Promise<string> {
  const { rows } = await sql<{ folded: string }>`select onsale_fold(${title}) as folded`.execute(database);
  const words = (rows[0]?.folded ?? '').replace(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH);
  const slug = words.replace(/^-+|-+$/g, '');
  if (slug === '') return noun;
  return /^[a-z]/.test(slug) ? slug : `${noun}-${slug}`;
}
