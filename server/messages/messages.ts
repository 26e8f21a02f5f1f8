/** The module as one object: its functions bound to what they work with. */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { enqueue, enqueueForBookings } from './enqueue.ts';
import { listMailbox, type MailboxQuery, readMailbox } from './mailbox.ts';
import type { MessageState } from './message.ts';
import { countInHour, type MessageRow, readAbout } from './rows.ts';
import { sendDue } from './sender.ts';
import { createSmtp, type SmtpOptions } from './transport.ts';
import type { BookingMails } from './word.ts';

export interface MessagesOptions {
  readonly pool: Pool;
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

/** A mail as its subject's timeline shows it. */
export interface MessageView {
  readonly id: number;
  readonly kind: string;
  readonly state: MessageState;
  readonly to: string;
  /** Null until it was sent or kept. */
  readonly headline: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
}

const RETRY_SECONDS = 15;
const LISTED_MAX = 200;
/** Mails with tickets that a buyer may ask for in an hour; roles as many as they like. */
const RESENDS_IN_HOUR = 3;
const HOUR_SECONDS = 3_600;

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
      (await readAbout(pool, type, id, LISTED_MAX)).map(toView),
    /** Refuses `rate_limited` when a booking's customer has asked for its mail often enough. */
    checkResend: async (bookingId: string): Promise<Result<void>> =>
      (await countInHour(pool, 'booking', bookingId, 'tickets')) > RESENDS_IN_HOUR
        ? refuse(
            'rate_limited',
            'The tickets were sent several times within the hour. Look into your spam folder.',
            {
              retryAfterSeconds: HOUR_SECONDS,
            },
          )
        : ok(undefined),
    close: async (): Promise<void> => transport?.close(),
  };
}

const toView = (row: MessageRow): MessageView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  to: row.to_address,
  headline: row.headline,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  attempts: row.attempts,
});
