/** Whose bookings somebody may look through, and so in which shows to look. */
import type { Pool } from 'pg';
import { type Actor, may, organizersWhere } from '../access/index.ts';
import { type ErrorCode, ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';

/** Shows, the newest first; undefined for all of them. */
export type Scope = readonly number[] | undefined;

export interface ScopeFilter {
  readonly showId?: number | undefined;
  readonly organizerId?: number | undefined;
}

/**
 * The shows to look in. Refuses `forbidden`, and to strangers `show_not_found` or `organizer_not_found`, as if there were
 * none.
 */
export async function scopeOf(
  context: Pick<Context, 'pool' | 'setupOf'>,
  { showId, organizerId }: ScopeFilter,
  actor: Actor,
): Promise<Result<Scope>> {
  if (showId !== undefined) {
    const setup = await context.setupOf(showId);
    if (setup === undefined) return refuse('show_not_found');
    const owner = setup.event.organizerId;
    if (organizerId !== undefined && organizerId !== owner) return ok([]);
    return mayRead(actor, owner) ? ok([showId]) : refuse(refusalFor(actor, owner, 'show_not_found'));
  }
  if (organizerId !== undefined) {
    if (!mayRead(actor, organizerId)) return refuse(refusalFor(actor, organizerId, 'organizer_not_found'));
    return ok(await showsOf(context.pool, [organizerId]));
  }
  const organizers = organizersWhere(actor, 'bookings.read');
  if (organizers?.length === 0) return refuse('forbidden');
  return ok(organizers && (await showsOf(context.pool, organizers)));
}

const mayRead = (actor: Actor, organizerId: number | null): boolean =>
  may(actor, 'bookings.read', organizerId);

const refusalFor = (actor: Actor, organizerId: number | null, hidden: ErrorCode): ErrorCode =>
  may(actor, 'organizer.read', organizerId) ? 'forbidden' : hidden;

async function showsOf(pool: Pool, organizers: readonly number[]): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `select s.id from events e join shows s on s.event_id = e.id
     where e.organizer_id = any ($1) order by s.id desc`,
    [organizers],
  );
  return rows.map(({ id }) => id);
}

/** All shows, the newest first. */
export async function allShows(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    'select show_id as id from show_state order by show_id desc',
  );
  return rows.map(({ id }) => id);
}
