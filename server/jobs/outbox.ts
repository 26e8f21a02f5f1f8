/**
 * The relay from the outbox to what follows: refunds become jobs, news for customers become mails, changes by roles become
 * rows of the audit log. All of it is written first and rows are deleted then, in transactions of their own: a crash between
 * the two writes everything twice, which keys make harmless.
 *
 * A sale that confirms tens of thousands of bookings in minutes leaves one row a batch, not one a booking. Many rows are
 * relayed together, by a handful of statements, however many bookings they name.
 */
import type { WorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';
import { recordOutboxAudits } from '../audit/index.ts';
import type { Bookings } from '../bookings/index.ts';
import type { Messages } from '../messages/index.ts';
import { collect, type OutboxRow, types } from './effects.ts';

export interface RelayDeps {
  readonly pool: Pool;
  readonly jobs: Pick<WorkerUtils, 'addJobs'>;
  readonly bookings: Pick<Bookings, 'recipientsOf'>;
  readonly messages: Pick<Messages, 'enqueueForBookings'>;
}

const ROWS_PER_ROUND = 200;
const CLAIMS_PER_READ = 1_000;

/** Relays what there is and returns how many rows that were. */
export async function relayOutbox(deps: RelayDeps): Promise<number> {
  const { pool, jobs } = deps;
  const rows = await readOutbox(pool);
  if (rows.length === 0) return 0;
  const { refunds, mails, audits } = collect(rows);
  if (refunds.length > 0) {
    await jobs.addJobs(
      refunds.map((claim) => ({ identifier: 'refund', payload: claim, jobKey: `refund:${claim.claimId}` })),
    );
  }
  for (let from = 0; from < mails.length; from += CLAIMS_PER_READ) {
    await writeMails(deps, mails.slice(from, from + CLAIMS_PER_READ));
  }
  await recordOutboxAudits(pool, audits);
  await pool.query(
    `delete from outbox o using unnest($1::integer[], $2::bigint[]) as d (show_id, id)
     where o.show_id = d.show_id and o.id = d.id`,
    [rows.map((row) => row.show_id), rows.map((row) => row.id)],
  );
  return rows.length;
}

/** What a newer version asks for stays until one comes by that knows it. */
async function readOutbox(pool: Pool): Promise<OutboxRow[]> {
  const { rows } = await pool.query<OutboxRow>(
    `select show_id, id, effects from outbox
     where not exists (select from jsonb_array_elements(effects) as e where e ->> 'type' <> all ($2))
     order by id limit $1`,
    [ROWS_PER_ROUND, types],
  );
  return rows;
}

async function writeMails(
  { pool, bookings, messages }: RelayDeps,
  mails: ReturnType<typeof collect>['mails'],
): Promise<void> {
  const recipients = await bookings.recipientsOf(mails);
  const addressed = mails.flatMap(({ kind, claimId, given, dedupeKey }) => {
    const to = recipients.get(claimId);
    return to === undefined ? [] : [{ kind, to, bookingId: claimId, given, dedupeKey }];
  });
  await messages.enqueueForBookings(pool, addressed);
}
