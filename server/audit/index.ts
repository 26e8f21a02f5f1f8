/**
 * The audit log: every change that somebody makes, with who, what, before and after. Rows are only ever added; the
 * database refuses everything else.
 */
import type { Transaction } from 'kysely';
import type { By } from '../access/index.ts';
import type { Database } from '../database/index.ts';

export { type AuditFormat, openAuditExport } from './export.ts';
export { type AuditEffect, type OutboxAudit, recordOutboxAudits } from './outbox.ts';
export { type AuditFilter, type AuditRow, searchAudit } from './search.ts';

/** One change. */
export interface AuditEntry {
  readonly by: By;
  /** What was done, such as `event.created`. */
  readonly action: string;
  /** Whose log it belongs to; null for the platform's alone. */
  readonly organizerId: number | null;
  /** What it was done to. */
  readonly subject: { readonly type: string; readonly id: string | number };
  readonly showId?: number | undefined;
  /** What of it was so before, and after. Only what differs needs to be there; never secrets. */
  readonly before?: object | undefined;
  readonly after?: object | undefined;
}

/** Writes a change down, in the transaction that makes it: neither is there without the other. */
export async function recordAudit(transaction: Transaction<Database>, entry: AuditEntry): Promise<void> {
  const { by, subject } = entry;
  await transaction
    .insertInto('audit_log')
    .values({
      actor_kind: by.actor.kind,
      actor_id: by.actor.id,
      actor_name: by.actor.name,
      action: entry.action,
      organizer_id: entry.organizerId,
      subject_type: subject.type,
      subject_id: String(subject.id),
      about_show_id: entry.showId ?? null,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
      request_id: by.requestId,
    })
    .execute();
}

/** What differs between two versions of something, as it was and as it is. Compared by what JSON makes of them. */
export function differenceOf<Value extends object>(
  before: Value,
  after: Value,
): { readonly before: Partial<Value>; readonly after: Partial<Value> } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Value)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const pick = (value: Value) => Object.fromEntries(changed.map((name) => [name, value[name]]));
  return { before: pick(before) as Partial<Value>, after: pick(after) as Partial<Value> };
}
