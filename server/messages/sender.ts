/**
 * Sends what is queued. Not a job each: a sale makes tens of thousands of mails in minutes, and a row that is taken by
 * `for update skip locked` in groups costs a tenth of a job. No transaction is open while something is sent.
 *
 * A mail is marked as soon as the mail server has taken it, and a marked one is never sent again. Only when the process
 * dies between the two is it sent a second time, under the same Message-ID.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { classify } from '../database/index.ts';
import { type MessageRow, markEnded, markFailed, takeDue } from './rows.ts';
import { type Letter, SEND_MS_MAX, type Transport } from './transport.ts';
import { type BookingMails, fill, type Worded, word } from './word.ts';

export interface SenderDeps {
  readonly pool: Pool;
  readonly log: Logger;
  readonly bookings: BookingMails;
  /** Undefined: mails are kept. */
  readonly transport: Transport | undefined;
  /** The part of Message-IDs behind the `@`. */
  readonly domain: string;
  /** Pause after the first attempt that failed, in seconds; it grows with each. */
  readonly retrySeconds: number;
}

const LEASE_SECONDS = 600;
const RETRY_SECONDS_MAX = 3_600;
/** With the pauses between them about four hours. */
const ATTEMPTS_MAX = 12;

/** Sends or keeps at most `most` mails and returns how many it took. */
export async function sendDue(deps: SenderDeps, most: number): Promise<number> {
  const rows = await takeDue(deps.pool, most, LEASE_SECONDS);
  const { transport } = deps;
  if (transport === undefined) await keepAll(deps, rows);
  else {
    const until = performance.now() + LEASE_SECONDS * 1000 - SEND_MS_MAX;
    await Promise.all(rows.map((row) => sendOne(deps, transport, row, until)));
  }
  return rows.length;
}

async function keepAll(deps: SenderDeps, rows: readonly MessageRow[]): Promise<void> {
  if (rows.length === 0) return;
  const prepared = await Promise.all(rows.map((row) => prepare(deps, row)));
  const kept = prepared.filter((each) => each !== undefined);
  await markEnded(
    deps.pool,
    'kept',
    kept.map(({ row, data, worded }) => ({ id: row.id, headline: worded.headline, data })),
  );
  for (const { row, worded } of kept) {
    // No mail server is a set-up for trying things out: whoever runs it finds the mail here, and links only when asked for.
    deps.log.info({ mail: row.id, kind: row.kind, to: row.to_address }, `kept a mail: ${worded.headline}`);
    for (const { label, href } of worded.links) deps.log.debug({ mail: row.id, href }, label);
  }
}

interface Prepared {
  readonly row: MessageRow;
  readonly data: unknown;
  readonly worded: Worded;
}

/** Fills and words a mail. One that can't be is noted as failed, or left to be tried again. */
async function prepare(deps: SenderDeps, row: MessageRow): Promise<Prepared | undefined> {
  try {
    const data = await fill(row, deps.bookings);
    if (data !== undefined && data !== null) return { row, data, worded: word(row, data, deps.bookings) };
    await markFailed(deps.pool, row.id, 'what it is about is no more', undefined);
  } catch (error) {
    deps.log.warn({ err: error, mail: row.id, kind: row.kind }, 'a mail could not be made');
    await tryLater(deps, row, error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

async function sendOne(
  deps: SenderDeps,
  transport: Transport,
  row: MessageRow,
  until: number,
): Promise<void> {
  const prepared = await prepare(deps, row);
  // Somebody else may have it by the time it was sent.
  if (prepared === undefined || performance.now() > until) return;
  const delivery = await transport.send(letterOf(prepared, deps.domain));
  if (delivery.state === 'sent') {
    const ended = { id: row.id, headline: prepared.worded.headline, data: withoutSecret(prepared.data) };
    await insist(() => markEnded(deps.pool, 'sent', [ended]));
    deps.log.debug({ mail: row.id, kind: row.kind }, 'sent a mail');
    return;
  }
  const fields = { mail: row.id, kind: row.kind, code: delivery.code, attempt: row.attempts };
  deps.log.warn(fields, delivery.state === 'later' ? 'a mail is sent later' : 'a mail was refused');
  if (delivery.state === 'later') await tryLater(deps, row, delivery.reason);
  else await markFailed(deps.pool, row.id, delivery.reason, undefined);
}

const letterOf = ({ row, worded }: Prepared, domain: string): Letter => ({
  messageId: `<mail-${row.id}@${domain}>`,
  to: { address: row.to_address, name: row.to_name },
  headline: worded.headline,
  text: worded.text,
  html: worded.html,
});

async function tryLater({ pool, retrySeconds }: SenderDeps, row: MessageRow, reason: string): Promise<void> {
  const pause = Math.min(retrySeconds * 2 ** (row.attempts - 1), RETRY_SECONDS_MAX);
  await markFailed(pool, row.id, reason, row.attempts < ATTEMPTS_MAX ? pause : undefined);
}

/** Links that let somebody in are of no use once they were sent, but to a thief of the rows. */
function withoutSecret(data: unknown): unknown {
  const { secret: _, ...rest } = data as { readonly secret?: unknown };
  return rest;
}

const INSIST_TIMES = 5;
const INSIST_MS = 1_000;

/** Tries again while the database is away: a mail that left must not stay unmarked. */
async function insist(mark: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await mark();
    } catch (error) {
      if (attempt === INSIST_TIMES || classify(error) === 'fatal') throw error;
      await sleep(INSIST_MS);
    }
  }
}
