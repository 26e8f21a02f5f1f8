/** Readable names of organizers in links. */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.ts';
import { type Result, refuse } from '../lib/errors.ts';

const LENGTH_MAX = 60;

/** Runs a write that sets a slug; one that another has is refused as `slug_taken`. */
export async function guardSlug<Value>(write: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code === '23505' && constraint === 'organizers_slug_key') return refuse('slug_taken');
    throw error;
  }
}

/** A slug made of a name, numbered when it is taken. Another writer may take it first; the constraint tells. */
export async function freeSlug(transaction: Transaction<Database>, name: string): Promise<string> {
  const { rows } = await sql<{ folded: string }>`select onsale_fold(${name}) as folded`.execute(transaction);
  const words = (rows[0]?.folded ?? '').replace(/[^a-z0-9]+/g, '-').slice(0, LENGTH_MAX);
  const trimmed = words.replace(/^-+|-+$/g, '');
  const base = /^[a-z]/.test(trimmed) ? trimmed : `organizer-${trimmed}`.replace(/-$/, '');
  const taken = await transaction
    .selectFrom('organizers')
    .select('slug')
    .where((where) => where.or([where('slug', '=', base), where('slug', 'like', `${base}-%`)]))
    .execute();
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
