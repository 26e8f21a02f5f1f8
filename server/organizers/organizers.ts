/** Organizers: who sells. */
import { type Kysely, sql } from 'kysely';
import { type Actor, type By, type MemberRole, may } from '../access/index.ts';
import { differenceOf, recordAudit } from '../audit/index.ts';
import { type Database, decide, type ExpectedVersion, staleVersion } from '../database/index.ts';
import { readCursor, writeCursor } from '../lib/cursor.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { freeSlug, guardSlug } from './slug.ts';

export interface Organizer {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly version: number;
}

/** An organizer in the list of somebody who has to do with it. */
export interface OwnOrganizer extends Organizer {
  /** Roles that the reader has there; none for administrators who are no members. */
  readonly roles: readonly MemberRole[];
}

export interface OrganizerPage {
  readonly items: readonly OwnOrganizer[];
  readonly nextCursor: string | null;
}

export interface OrganizerFields {
  readonly name: string;
  /** Made of the name by default. */
  readonly slug?: string | undefined;
}

const columns = ['id', 'slug', 'name', 'version'] as const;
const LIST = 'organizers';

/** Organizers that somebody belongs to, by id; all for administrators. Refuses `invalid_cursor`. */
export async function listOrganizers(
  { database }: Context,
  actor: Actor,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Result<OrganizerPage>> {
  const after = page.cursor === undefined ? ok({ id: 0 }) : readCursor(LIST, page.cursor);
  if (!after.ok) return after;
  const mine = actor.memberships.map(({ organizerId }) => organizerId);
  const ids = actor.key === undefined ? mine : [actor.key.organizerId];
  const rows = await database
    .selectFrom('organizers')
    .select(columns)
    .where('id', '>', after.value.id)
    .$if(!actor.isAdministrator, (query) => query.where('id', 'in', ids.length === 0 ? [0] : ids))
    .orderBy('id')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit).map((row) => ({ ...row, roles: rolesOf(actor, row.id) }));
  const last = items.at(-1);
  const isMore = rows.length > page.limit && last !== undefined;
  return ok({ items, nextCursor: isMore ? writeCursor(LIST, '', last.id) : null });
}

/** Roles that somebody has for an organizer. */
export const rolesOf = (actor: Actor, organizerId: number): MemberRole[] =>
  actor.memberships.filter((each) => each.organizerId === organizerId).map(({ role }) => role);

/** Reads an organizer. Refuses `organizer_not_found`. */
export async function getOrganizer(database: Kysely<Database>, id: number): Promise<Result<Organizer>> {
  const row = await database.selectFrom('organizers').select(columns).where('id', '=', id).executeTakeFirst();
  return row === undefined ? refuse('organizer_not_found') : ok(row);
}

/** Whether somebody may make an organizer. */
export const mayCreate = ({ isOpen }: Context, actor: Actor): boolean =>
  may(actor, 'organizers.create', null) || (isOpen && actor.account?.emailVerified === true);

/**
 * Makes an organizer; whoever makes it is put in charge. Refuses `forbidden`, `slug_taken`.
 */
export async function createOrganizer(
  context: Context,
  fields: OrganizerFields,
  by: By,
): Promise<Result<Organizer>> {
  if (!mayCreate(context, by.actor)) return refuse('forbidden', whyNot(context));
  return guardSlug(() =>
    decide(context.database, async (transaction) => {
      const name = fields.name.trim();
      const slug = fields.slug ?? (await freeSlug(transaction, name));
      const organizer = await transaction
        .insertInto('organizers')
        .values({ name, slug })
        .returning(columns)
        .executeTakeFirstOrThrow();
      const { id } = organizer;
      const subject = { type: 'organizer', id };
      await recordAudit(transaction, {
        by,
        action: 'organizer.created',
        organizerId: id,
        subject,
        after: organizer,
      });
      const { account } = by.actor;
      if (account !== undefined) {
        await transaction
          .insertInto('members')
          .values({ organizer_id: id, account_id: account.id, role: 'organizer' })
          .execute();
      }
      return ok(organizer);
    }),
  );
}

const whyNot = ({ isOpen }: Context): string =>
  isOpen
    ? 'Verify your e-mail address first; then you may make an organizer.'
    : 'Organizers are made by administrators here. Ask one, or an organizer to invite you.';

/** Changes an organizer. Refuses `organizer_not_found`, `version_stale`, `slug_taken`. */
export async function patchOrganizer(
  { database }: Context,
  id: number,
  patch: Partial<OrganizerFields>,
  expected: ExpectedVersion,
  by: By,
): Promise<Result<Organizer>> {
  return guardSlug(() =>
    decide(database, async (transaction) => {
      const before = await transaction
        .selectFrom('organizers')
        .select(columns)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (before === undefined) return refuse('organizer_not_found');
      const stale = staleVersion(before.version, expected);
      if (stale !== undefined) return stale;
      const { name = before.name, slug = before.slug } = patch;
      const after = await transaction
        .updateTable('organizers')
        .set({ name: name.trim(), slug, version: before.version + 1, updated_at: sql<Date>`now()` })
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirstOrThrow();
      const change = differenceOf(before, after);
      const subject = { type: 'organizer', id };
      await recordAudit(transaction, {
        by,
        action: 'organizer.changed',
        organizerId: id,
        subject,
        ...change,
      });
      return ok(after);
    }),
  );
}
