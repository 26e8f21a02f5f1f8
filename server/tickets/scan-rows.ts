/** Reads scans with the ticket, its holder and its first use. */
import { type RawBuilder, sql } from 'kysely';
import type { ScanOutcome } from '../database/tables.ts';

export interface ScanRow {
  readonly id: string;
  readonly claim_id: string | null;
  readonly number: number | null;
  readonly outcome: ScanOutcome;
  readonly other_show_id: number | null;
  readonly people: number;
  readonly at: Date;
  readonly recorded_at: Date;
  /** `recorded_at` to the microsecond, for cursors. */
  readonly position: string;
  readonly device: string;
  readonly by_name: string;
  readonly code_digest: string;
  readonly told: 'admitted' | 'turned_away' | null;
  readonly conflict: boolean;
  readonly undone_at: Date | null;
  readonly undone_by: string | null;
  readonly tier: number | null;
  readonly seat: number | null;
  readonly name: string | null;
  readonly people_in: number | null;
  readonly first_at: Date | null;
  readonly first_device: string | null;
  readonly first_by: string | null;
  /** Whether the transaction that reads it has written it. */
  readonly is_ours: boolean;
}

/** The scans that fit, whose alias is `s`. */
export const selectScans = (where: RawBuilder<unknown>) => sql<ScanRow>`
  select s.id, s.claim_id, s.number, s.outcome, s.other_show_id, s.people, s.at, s.recorded_at,
    to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position, s.device, s.by_name,
    s.code_digest, s.told, s.conflict, s.undone_at, s.undone_by, t.tier, t.seat, coalesce(t.name, c.customer->>'name') as name,
    used.people as people_in, used.at as first_at, used.device as first_device, used.by_name as first_by,
    coalesce(s.xmin = pg_current_xact_id_if_assigned()::xid, false) as is_ours
  from scans s
  left join tickets t on t.show_id = s.show_id and t.claim_id = s.claim_id and t.number = s.number
  left join claims c on c.show_id = s.show_id and c.id = s.claim_id
  left join check_ins used
    on used.show_id = s.show_id and used.claim_id = s.claim_id and used.number = s.number and used.people > 0
  where ${where}`;
