/** The module as one object: its functions bound to what they work with. */
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../database/index.ts';
import { enqueue, enqueueForBookings } from './enqueue.ts';
import { listMailbox, type MailboxQuery, readMailbox } from './mailbox.ts';
import { type Resend, resend } from './resend.ts';
import { readAbout } from './rows.ts';
import { sendDue } from './sender.ts';
import { createSmtp, type SmtpOptions } from './transport.ts';
import { type MessageView, viewOf } from './view.ts';
import type { BookingMails } from './word.ts';

export interface MessagesOptions {
  readonly pool: Pool;
  readonly kysely: Kysely<Database>;
  readonly log: Logger;
  /** The mail server; without one, mails are kept to be read in the mailbox. */
  readonly smtp: SmtpOptions | undefined;
  readonly bookings: BookingMails;
  /** Where buyers see this server. */
  readonly publicUrl: string;
  /** Pause after a first attempt that failed, in seconds. */
  readonly retrySeconds?: number;
}

/** What doors and modules may ask for. */
export type Messages = ReturnType<typeof createMessages>;

const RETRY_SECONDS = 15;
const LISTED_MAX = 200;
export function createMessages(options: MessagesOptions) {
  const { pool, smtp, log, bookings, publicUrl, retrySeconds = RETRY_SECONDS } = options;
  const transport = smtp && createSmtp(smtp);
  const domain = new URL(publicUrl).hostname;
  const sender = { pool, log, bookings, transport, domain, retrySeconds };
  return {
    enqueue,
    enqueueForBookings,
    /** Whether there is no mail server, so that mails are kept in the mailbox. */
    isKept: transport === undefined,
    /** Sends or keeps at most so many mails that are due; returns how many there were. */
    sendDue: (most: number) => sendDue(sender, most),
    listMailbox: (query: MailboxQuery) => listMailbox(pool, query),
    readMailbox: (id: number) => readMailbox(pool, bookings, id),
    /** Mails about something, the latest first, at most 200. */
    listAbout: async (type: string, id: string): Promise<MessageView[]> =>
      (await readAbout(pool, type, id, LISTED_MAX)).map(viewOf),
    resend: (order: Resend) => resend(options, order),
    close: async (): Promise<void> => transport?.close(),
  };
}
