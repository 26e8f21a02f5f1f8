/** Finds who sends an API key. */
import type { Pool } from 'pg';
import { type Action, type Actor, guest } from '../access/index.ts';
import { KEY_PREFIX } from './keys.ts';
import { digestOf } from './secrets.ts';

interface KeyRow {
  readonly id: number;
  readonly organizer_id: number;
  readonly name: string;
  readonly scopes: Action[];
  readonly is_unused: boolean;
}

/**
 * The actor of an API key, by its text or by the one before it was rotated; undefined when it is none, or has ended. Notes
 * that it is used, at most once a minute.
 */
export async function recognizeKey(pool: Pool, text: string): Promise<Actor | undefined> {
  if (!text.startsWith(KEY_PREFIX)) return undefined;
  const { rows } = await pool.query<KeyRow>({
    name: 'key_by_digest',
    text: `select id, organizer_id, name, scopes,
        last_used_at is null or last_used_at < now() - interval '1 minute' as is_unused
      from api_keys
      where (key_hash = $1 or (old_key_hash = $1 and old_key_until > now()))
        and (expires_at is null or expires_at > now())`,
    values: [digestOf(text)],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.is_unused) await pool.query('update api_keys set last_used_at = now() where id = $1', [row.id]);
  const key = { organizerId: row.organizer_id, scopes: row.scopes };
  return { ...guest, kind: 'key', id: String(row.id), name: row.name, key };
}
