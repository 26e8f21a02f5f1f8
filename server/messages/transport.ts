/** How mails leave: a small port, and SMTP behind it. */
import { createTransport } from 'nodemailer';

/** A mail that is worded. */
export interface Letter {
  /** The same for each attempt, so that a mail program shows a repeated one once. */
  readonly messageId: string;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly headline: string;
  readonly text: string;
  readonly html: string;
}

/** What became of an attempt. `refused`: trying again would end the same way. */
export type Delivery =
  | { readonly state: 'sent' }
  | { readonly state: 'refused' | 'later'; readonly reason: string; readonly code: string };

export interface Transport {
  /** Never throws. */
  send(letter: Letter): Promise<Delivery>;
  close(): void;
}

const CONNECTIONS = 5;
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
/** No attempt takes longer: it connects, greets, and is told what becomes of the mail. */
export const SEND_MS_MAX = 2 * CONNECT_MS + 2 * SILENCE_MS;

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** `Tickets <tickets@example.com>`. */
  readonly from: string;
}

/** Sends by a mail server, over at most five connections that stay open while there is something to send. */
export function createSmtp({ url, from }: SmtpOptions): Transport {
  const mailer = createTransport(
    {
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      // What is tried again, and when, is decided by the rows.
      maxRequeues: 0,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: async ({ messageId, to, headline, text, html }) => {
      const recipient = { name: to.name ?? '', address: to.address };
      try {
        await mailer.sendMail({ messageId, to: recipient, subject: headline, text, html });
        return { state: 'sent' };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: () => mailer.close(),
  };
}

/** What a server says of a recipient or a mail with a 5xx stays so; everything else may be the server's own trouble. */
function deliveryOf(error: unknown): Delivery {
  const {
    code = 'unknown',
    responseCode = 0,
    message,
  } = error as Error & {
    code?: string;
    responseCode?: number;
  };
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  // 503 says that the session was in disorder, not that the mail is refused.
  const isFinal = isOfMail && (responseCode === 0 || (responseCode >= 500 && responseCode !== 503));
  return { state: isFinal ? 'refused' : 'later', reason: message, code: `${code} ${responseCode}` };
}
