/** Letting people in, and taking that back. */
import { hash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { By } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { ticketId } from '../lib/ids.ts';
import { type Context, type Door, openDoor } from './context.ts';
import { type Reading, readCodes } from './read-codes.ts';
import { type ScanRow, selectScans } from './scan-rows.ts';
import { type ScanView, toScanViews } from './views.ts';

/** One attempt to come in. */
export interface Scan {
  /** A UUID that the device has made: the same for each time that it sends this scan. */
  readonly id: string;
  /** As scanned or typed. */
  readonly code: string;
  /** The name of the device or gate, for whoever asks where a ticket was used. */
  readonly device: string;
  /** People who come in by it; 1 when absent. No more than the ticket still admits are let in. */
  readonly people?: number | undefined;
  /** By the device's clock; counts for what was decided offline, and never later than now. */
  readonly scannedAt?: Date | undefined;
  /** What the device told the person while it was offline; absent: the person waits for this answer. */
  readonly offline?: 'admitted' | 'turned_away' | undefined;
}

/**
 * Decides scans together, in the order of their times; the first use of a ticket wins, on whatever node. The same ids get
 * the same answers. Refuses `show_not_found`, and `idempotency_key_reused` for an id that was sent with another code.
 */
export async function checkIn(
  context: Context,
  showId: number,
  scans: readonly Scan[],
  by: By,
): Promise<Result<readonly ScanView[]>> {
  const door = await openDoor(context, showId, by.actor);
  if (!door.ok) return door;
  const readings = await readCodes(
    context,
    showId,
    scans.map(({ code }) => code),
  );
  const requests = scans.map((scan, n) => toRequest(scan, n, readings[n]));
  const ids = scans.map(({ id }) => id);
  const rows = await inTransaction(context.database.kysely, async (transaction) => {
    const { id, name } = by.actor;
    const mine = sql`s.show_id = ${showId} and s.id = any(${ids}::uuid[])`;
    // What is read beside the function is what was there before it.
    const decided = await sql<{ known: string[] }>`
      select array(select s.id::text from scans s where ${mine}) as known,
        scans_decide(${showId}, ${JSON.stringify(requests)}::jsonb, ${id}, ${name})`.execute(transaction);
    const { rows: scanned } = await selectScans(mine).execute(transaction);
    const known = new Set(decided.rows[0]?.known);
    const admitted = scanned.filter((row) => row.people > 0 && row.is_ours && !known.has(row.id));
    if (admitted.length > 0) await recordAdmitted(transaction, door.value, admitted, by);
    return scanned;
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = ids.map((id) => byId.get(id.toLowerCase())).filter((row) => row !== undefined);
  const isOther = requests.find(({ id, digest }) => byId.get(id.toLowerCase())?.code_digest !== digest);
  if (isOther !== undefined)
    return refuse('idempotency_key_reused', `The scan id ${isOther.id} belongs to a scan of another code.`);
  return ok(await toScanViews(context, door.value, inOrder));
}

/** Whom one request has let in: one row, however many came while the device was offline. */
const recordAdmitted = (
  transaction: Transaction<Database>,
  { setup }: Door,
  rows: readonly ScanRow[],
  by: By,
): Promise<void> =>
  recordAudit(transaction, {
    by,
    action: 'tickets.checked-in',
    organizerId: setup.event.organizerId,
    subject: { type: 'show', id: setup.id },
    showId: setup.id,
    after: {
      admitted: rows.flatMap(({ claim_id: claimId, number, people, device }) =>
        claimId === null || number === null ? [] : { ticket: ticketId(claimId, number), people, device },
      ),
    },
  });

/** As scans_decide takes it. */
function toRequest(scan: Scan, n: number, reading: Reading | undefined) {
  return {
    n,
    id: scan.id,
    digest: digestOf(scan.code),
    ...(reading !== undefined && 'claim' in reading ? { claim: reading.claim, number: reading.number } : {}),
    ...(reading !== undefined && 'outcome' in reading ? { outcome: reading.outcome } : {}),
    ...(reading !== undefined && 'otherShow' in reading ? { other_show: reading.otherShow } : {}),
    people: scan.people ?? 1,
    device: scan.device,
    ...(scan.offline !== undefined && { told: scan.offline, at: scan.scannedAt?.toISOString() }),
  };
}

/** A code lets its holder in, so only a digest of it is kept. */
function digestOf(code: string): string {
  const hex = hash('sha256', `ticket code\n${code.trim()}`, 'hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Takes back what a scan has let in, so that the ticket can be used again; audited. Undoing again changes nothing. Refuses
 * `show_not_found`, `scan_not_found`, `scan_not_admitted`.
 */
export async function undoCheckIn(
  context: Context,
  showId: number,
  scanId: string,
  by: By,
): Promise<Result<ScanView>> {
  const door = await openDoor(context, showId, by.actor);
  if (!door.ok) return door;
  const undone = await inTransaction(
    context.database.kysely,
    async (transaction): Promise<Result<ScanRow>> => {
      const one = sql`s.show_id = ${showId} and s.id = ${scanId}`;
      const read = async () => (await selectScans(one).execute(transaction)).rows[0];
      const before = await read();
      if (before?.claim_id == null || before.number === null) return refuse('scan_not_found');
      // The lock that deciding scans takes first, too.
      const { claim_id: claimId, number } = before;
      await sql`select from tickets where show_id = ${showId} and claim_id = ${claimId} and number = ${number}
      for no key update`.execute(transaction);
      const locked = await read();
      if (locked === undefined || locked.people === 0) return refuse('scan_not_admitted');
      if (locked.undone_at !== null) return ok(locked);
      await sql`select scan_undo(${showId}, ${scanId}, ${by.actor.name})`.execute(transaction);
      await recordAudit(transaction, {
        by,
        action: 'tickets.check-in-undone',
        organizerId: door.value.setup.event.organizerId,
        subject: { type: 'ticket', id: ticketId(claimId, number) },
        showId,
        before: { in: locked.people_in ?? 0, device: locked.device, at: locked.at.toISOString() },
        after: { in: (locked.people_in ?? 0) - locked.people },
      });
      return ok((await read()) ?? locked);
    },
  );
  if (!undone.ok) return undone;
  const [view] = await toScanViews(context, door.value, [undone.value]);
  return view === undefined ? refuse('scan_not_found') : ok(view);
}
