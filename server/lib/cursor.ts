/**
 * Cursors of lists: where the page before ended, and a digest of what was asked, so that a cursor can't be used with
 * other filters. Opaque to clients, but no secret.
 */
import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from './errors.ts';

const MAX_LENGTH = 1_000;

/** Writes a cursor: the sort key of the last item (as text, exactly as the database gave it) and its id. */
export function writeCursor(query: unknown, key: string, id: number): string {
  return Buffer.from(JSON.stringify([digest(query), key, id])).toString('base64url');
}

/** Reads a cursor that was written for the same query. Refuses `invalid_cursor`. */
export function readCursor(
  query: unknown,
  cursor: string,
): Result<{ readonly key: string; readonly id: number }> {
  const parts = cursor.length <= MAX_LENGTH ? parse(cursor) : undefined;
  if (!Array.isArray(parts) || parts.length !== 3) return refuse('invalid_cursor');
  const [of, key, id] = parts as [unknown, unknown, unknown];
  if (typeof key !== 'string' || !Number.isSafeInteger(id)) return refuse('invalid_cursor');
  if (of !== digest(query))
    return refuse('invalid_cursor', 'The cursor belongs to a list with other filters or another sort.');
  return ok({ key, id: id as number });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const digest = (query: unknown): string =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 11);
