/** Finds rows of the audit log, the latest first. */
import type { Pool } from 'pg';
import { readCursor, writeCursor } from '../lib/cursor.ts';
import { ok, type Result } from '../lib/errors.ts';

export interface AuditRow {
  readonly id: number;
  readonly at: Date;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly action: string;
  readonly organizerId: number | null;
  readonly subject: { readonly type: string; readonly id: string };
  readonly showId: number | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string | null;
}

/** What to look for; everything by default. */
export interface AuditFilter {
  /** Whose log; undefined: all, the platform's own rows as well. */
  readonly organizerId?: number | undefined;
  /** The id of who did it, or part of their name. */
  readonly actor?: string | undefined;
  /** `event.created`, or only what it begins with. */
  readonly action?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Part of anything that a row says, in any case. */
  readonly q?: string | undefined;
}

export interface AuditPage {
  readonly items: readonly AuditRow[];
  readonly nextCursor: string | null;
}

/** One page. Refuses `invalid_cursor`. */
export async function searchAudit(
  pool: Pool,
  filter: AuditFilter,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Result<AuditPage>> {
  const after = page.cursor === undefined ? ok(undefined) : readCursor(filter, page.cursor);
  if (!after.ok) return after;
  const rows = await readRows(pool, filter, after.value?.id, page.limit + 1);
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  const isMore = rows.length > page.limit && last !== undefined;
  return ok({ items, nextCursor: isMore ? writeCursor(filter, '', last.id) : null });
}

/** Rows that an export reads at once: no more of them is ever in memory. */
const EXPORT_PAGE = 1_000;

/** Everything that fits, page by page. */
export async function* exportAudit(pool: Pool, filter: AuditFilter): AsyncGenerator<readonly AuditRow[]> {
  let before: number | undefined;
  for (;;) {
    const rows = await readRows(pool, filter, before, EXPORT_PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < EXPORT_PAGE) return;
    before = rows.at(-1)?.id;
  }
}

async function readRows(
  pool: Pool,
  filter: AuditFilter,
  before: number | undefined,
  limit: number,
): Promise<AuditRow[]> {
  const { wheres, values } = conditionsOf(filter, before);
  const { rows } = await pool.query(
    `select id, at, json_build_object('kind', actor_kind, 'id', actor_id, 'name', actor_name) as actor, action,
       organizer_id as "organizerId", json_build_object('type', subject_type, 'id', subject_id) as subject,
       about_show_id as "showId", before, after, request_id as "requestId"
     from audit_log ${wheres === '' ? '' : `where ${wheres}`}
     order by id desc limit ${limit}`,
    values,
  );
  return rows;
}

/** Only what is asked for stands in the query, so that each combination can use the index that fits. */
function conditionsOf(filter: AuditFilter, before: number | undefined) {
  const values: unknown[] = [];
  const wheres: string[] = [];
  const add = (value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    wheres.push(condition(`$${values.length}`));
  };
  add(filter.organizerId, (p) => `organizer_id = ${p}`);
  add(filter.actor, (p) => `(actor_id = ${p} or strpos(lower(actor_name), lower(${p})) > 0)`);
  add(filter.action, (p) => `starts_with(action, ${p})`);
  add(filter.subjectType, (p) => `subject_type = ${p}`);
  add(filter.subjectId, (p) => `subject_id = ${p}`);
  add(filter.from, (p) => `at >= ${p}`);
  add(filter.to, (p) => `at < ${p}`);
  add(filter.q, (p) => `strpos(lower(concat_ws(' ', ${SEARCHED})), lower(${p})) > 0`);
  add(before, (p) => `id < ${p}`);
  return { wheres: wheres.join(' and '), values };
}

const SEARCHED = 'action, actor_name, subject_type, subject_id, before::text, after::text, request_id';
