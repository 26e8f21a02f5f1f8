/**
 * Everything that is known to have happened to a booking, in order, each as a sentence with who did it. It is derived from
 * the rows of the booking, of mails and of the audit log: nothing is written down twice.
 */
import type { Pool } from 'pg';
import type { Catalog } from '../../catalog/index.ts';
import { chartOf } from '../chart.ts';
import { withAudit } from './audit.ts';
import { checkInEntries } from './door.ts';
import type { TimelineEntry } from './entry.ts';
import { lifeOf } from './life.ts';
import { messageEntry } from './mail.ts';
import { paymentEntries, refundEntries } from './money.ts';
import { readAudit, readBooking, readCheckIns, readMessages } from './rows.ts';

export type { TimelineEntry } from './entry.ts';

/** The order of what one commit did: first what was asked for, then what came of it. */
const ORDER: readonly TimelineEntry['kind'][] = [
  'hold',
  'booking',
  'payment',
  'change',
  'ticket',
  'refund',
  'message',
  'check-in',
];

/** Reads the timeline of a booking; undefined when there is none. */
export async function readTimeline(
  pool: Pool,
  catalog: Pick<Catalog, 'getShowSetup' | 'getChart'>,
  showId: number,
  id: string,
): Promise<TimelineEntry[] | undefined> {
  const row = await readBooking(pool, showId, id);
  const setup = await catalog.getShowSetup(showId);
  if (row === undefined || setup === undefined || row.bookedAt === null) return undefined;
  const chart = await chartOf(catalog, setup);
  const derived = [
    ...lifeOf(row, { setup, chart }),
    ...row.payments.flatMap((payment) => paymentEntries(payment, setup.currency)),
    ...row.refunds.flatMap((refund) => refundEntries(refund, setup.currency)),
    ...(await readMessages(pool, id)).map(messageEntry),
    ...(await readCheckIns(pool, showId, id)).flatMap(checkInEntries),
  ];
  return withAudit(derived, await readAudit(pool, id)).sort(byTime);
}

const byTime = (a: TimelineEntry, b: TimelineEntry): number =>
  a.at.getTime() - b.at.getTime() || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
