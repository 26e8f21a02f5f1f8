/** API keys: with them programs act for one organizer, within their scopes. A key is shown once; only its digest is kept. */
import { type Selectable, sql } from 'kysely';
import { type Action, type By, may, roleMay } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { decide } from '../database/index.ts';
import type { ApiKeysTable } from '../database/tables.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { getOrganizer } from './organizers.ts';
import { digestOf, newSecret } from './secrets.ts';

export interface ApiKey {
  readonly id: number;
  readonly name: string;
  readonly scopes: readonly Action[];
  /** How it begins. */
  readonly prefix: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly rotatedAt: Date | null;
  /** Until when the one before it was rotated works; null when there is none. */
  readonly oldKeyUntil: Date | null;
  readonly expiresAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

/** A key with its text, which nobody sees a second time. */
export interface NewApiKey extends ApiKey {
  readonly key: string;
}

export interface KeyInput {
  readonly name: string;
  readonly scopes: readonly Action[];
  readonly expiresAt?: Date | null | undefined;
}

export const KEY_PREFIX = 'onsale_';
const SHOWN_LENGTH = KEY_PREFIX.length + 6;

/** The keys of an organizer, the latest first. */
export async function listKeys({ database }: Context, organizerId: number): Promise<ApiKey[]> {
  const rows = await database
    .selectFrom('api_keys')
    .selectAll()
    .where('organizer_id', '=', organizerId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toKey);
}

/** Makes a key. Refuses `organizer_not_found`, `scope_not_yours`, `invalid_request` for an end in the past. */
export async function createKey(
  { database }: Context,
  organizerId: number,
  { name, scopes, expiresAt }: KeyInput,
  by: By,
): Promise<Result<NewApiKey>> {
  const excess = scopesBeyond(scopes, organizerId, by);
  if (excess !== undefined) return excess;
  const organizer = await getOrganizer(database, organizerId);
  if (!organizer.ok) return organizer;
  const key = newSecret(KEY_PREFIX);
  return decide(database, async (transaction) => {
    const row = await transaction
      .insertInto('api_keys')
      .values({
        organizer_id: organizerId,
        name: name.trim(),
        scopes: [...new Set(scopes)],
        prefix: key.slice(0, SHOWN_LENGTH),
        key_hash: digestOf(key),
        created_by: by.actor.name,
        expires_at: expiresAt ?? null,
      })
      .returningAll()
      .returning(sql<boolean>`expires_at <= now()`.as('is_past'))
      .executeTakeFirstOrThrow();
    if (row.is_past) {
      const errors = [{ pointer: '/expiresAt', detail: 'It must be in the future.' }];
      return refuse('invalid_request', 'The key would have ended already.', { errors });
    }
    const subject = { type: 'key', id: row.id };
    const after = { name: row.name, scopes: row.scopes, prefix: row.prefix, expiresAt: row.expires_at };
    await recordAudit(transaction, { by, action: 'key.created', organizerId, subject, after });
    return ok({ ...toKey(row), key });
  });
}

/** The refusal of scopes that whoever asks has not, or that no key may have. */
function scopesBeyond(scopes: readonly Action[], organizerId: number, { actor }: By) {
  const excess = scopes.filter((scope) => !may(actor, scope, organizerId) || !roleMay('organizer', scope));
  if (excess.length === 0) return undefined;
  return refuse('scope_not_yours', `You can't hand on: ${excess.join(', ')}.`);
}

/**
 * Gives a key a new text; the old one works on for some hours, so that programs can be changed one by one.
 * Refuses `key_not_found`, and `scope_not_yours` to whoever may do less than the key.
 */
export async function rotateKey(
  { database }: Context,
  organizerId: number,
  id: number,
  overlapHours: number,
  by: By,
): Promise<Result<NewApiKey>> {
  const key = newSecret(KEY_PREFIX);
  return decide(database, async (transaction) => {
    const before = await transaction
      .selectFrom('api_keys')
      .selectAll()
      .where('id', '=', id)
      .where('organizer_id', '=', organizerId)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return refuse('key_not_found');
    const excess = scopesBeyond(before.scopes as Action[], organizerId, by);
    if (excess !== undefined) return excess;
    const row = await transaction
      .updateTable('api_keys')
      .set({
        prefix: key.slice(0, SHOWN_LENGTH),
        key_hash: digestOf(key),
        old_key_hash: before.key_hash,
        old_key_until: sql<Date>`now() + make_interval(hours => ${overlapHours}::integer)`,
        rotated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const subject = { type: 'key', id };
    const change = { before: { prefix: before.prefix }, after: { prefix: row.prefix, overlapHours } };
    await recordAudit(transaction, { by, action: 'key.rotated', organizerId, subject, ...change });
    return ok({ ...toKey(row), key });
  });
}

/** Ends a key at once. Refuses `key_not_found`. */
export async function deleteKey(
  { database }: Context,
  organizerId: number,
  id: number,
  by: By,
): Promise<Result<void>> {
  return decide(database, async (transaction) => {
    const row = await transaction
      .deleteFrom('api_keys')
      .where('id', '=', id)
      .where('organizer_id', '=', organizerId)
      .returning(['name', 'prefix', 'scopes'])
      .executeTakeFirst();
    if (row === undefined) return refuse('key_not_found');
    const subject = { type: 'key', id };
    await recordAudit(transaction, { by, action: 'key.deleted', organizerId, subject, before: row });
    return ok(undefined);
  });
}

const toKey = (row: Selectable<ApiKeysTable>): ApiKey => ({
  id: row.id,
  name: row.name,
  // Written by createKey alone; the matrix may have lost one since, which then allows nothing.
  scopes: row.scopes as Action[],
  prefix: row.prefix,
  createdBy: row.created_by,
  createdAt: row.created_at,
  rotatedAt: row.rotated_at,
  oldKeyUntil: row.old_key_until,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
});
