/** Changes that the claims engine decided: their commits leave them in the outbox, and the relay brings them here. */
import type { Pool } from 'pg';

/** What a role did with a claim, as a commit has left it. */
export interface AuditEffect {
  /** RFC 3339. */
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly requestId: string | null;
  /** Such as `booking.canceled`; the word before the dot says what the claim is. */
  readonly action: string;
  readonly claimId: string;
  readonly before: object | null;
  readonly after: object | null;
}

export interface OutboxAudit extends AuditEffect {
  readonly showId: number;
  /** Unique: what is brought twice is written once. */
  readonly outboxKey: string;
}

/** Writes them down, each once, for the organizer whose show it is. */
export async function recordOutboxAudits(pool: Pool, audits: readonly OutboxAudit[]): Promise<void> {
  if (audits.length === 0) return;
  await pool.query(
    `insert into audit_log (at, actor_kind, actor_id, actor_name, action, organizer_id, subject_type, subject_id,
       about_show_id, before, after, request_id, outbox_key)
     select a.at, a.actor_kind, a.actor_id, a.actor_name, a.action, e.organizer_id, split_part(a.action, '.', 1), a.claim_id,
       a.show_id, a.before, a.after, a.request_id, a.outbox_key
     from json_to_recordset($1) as a (
       n integer, at timestamptz, actor_kind text, actor_id text, actor_name text, action text, claim_id text,
       show_id integer, before jsonb, after jsonb, request_id text, outbox_key text)
     left join shows s on s.id = a.show_id
     left join events e on e.id = s.event_id
     order by a.n
     on conflict (outbox_key) do nothing`,
    [JSON.stringify(audits.map(toRow))],
  );
}

const toRow = ({ actor, ...audit }: OutboxAudit, n: number) => ({
  n,
  at: audit.at,
  actor_kind: actor.kind,
  actor_id: actor.id,
  actor_name: actor.name,
  action: audit.action,
  claim_id: audit.claimId,
  show_id: audit.showId,
  before: audit.before,
  after: audit.after,
  request_id: audit.requestId,
  outbox_key: audit.outboxKey,
});
