/** A mail server that keeps what it gets, and can be told to refuse. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

export interface Received {
  readonly to: readonly string[];
  readonly raw: string;
}

/** Starts a mail server; it is closed after the last test of the file. */
export async function startMailServer() {
  const received: Received[] = [];
  const trouble = { mails: 0, code: 451 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) =>
      callback(address.startsWith('nobody@') ? refusal(550, 'No such user') : null),
    onData: async (stream, session, callback) => {
      const raw = await text(stream);
      if (trouble.mails > 0) {
        trouble.mails -= 1;
        return callback(refusal(trouble.code, 'Come again'));
      }
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      callback();
    },
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as { port: number };
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  afterAll(close);
  return { url: `smtp://127.0.0.1:${port}`, received, trouble };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
