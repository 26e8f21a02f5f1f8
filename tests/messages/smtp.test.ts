/** Mails that go to a mail server: once each, again after trouble, and never when it says that it will not have them. */
import { pino } from 'pino';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { createMessages, enqueue } from '../../server/messages/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { startMailServer } from './support.ts';

const { database } = await createTestDatabase();
const { pool, kysely } = database;
const { url, received, trouble } = await startMailServer();
const lines: Record<string, unknown>[] = [];
const write = (line: string) => void lines.push(JSON.parse(line));

function createSender(smtpUrl = url) {
  const messages = createMessages({
    pool,
    kysely,
    log: pino({ level: 'trace' }, { write }),
    smtp: { url: smtpUrl, from: 'Tickets <tickets@example.com>' },
    bookings: { fill: async () => undefined, linkOf: () => '' },
    publicUrl: 'http://tickets.example:3000',
    retrySeconds: 0.05,
  });
  afterAll(() => messages.close());
  return messages;
}
const messages = createSender();

beforeEach(async () => {
  received.length = 0;
  lines.length = 0;
  await pool.query('truncate messages');
});

const link = 'http://tickets.example:3000/verify#token-of-somebody';
const verify = (address: string) =>
  enqueue(pool, {
    kind: 'verify-email',
    to: { address, name: 'Zoë <b>' },
    data: { secret: { link }, validHours: 1 },
  });

const states = async () =>
  (await pool.query('select to_address, state, attempts, last_error, data from messages order by id')).rows;

async function sendSome(): Promise<number> {
  await messages.sendDue(10);
  return received.length;
}

it('sends a mail as text and as HTML, and forgets its secret', async () => {
  await verify('ada@example.com');
  expect(await messages.sendDue(10)).toBe(1);
  expect(received.map(({ to }) => to)).toEqual([['ada@example.com']]);
  const raw = received[0]?.raw.replaceAll('=\r\n', '') ?? '';
  expect(raw).toContain('From: Tickets <tickets@example.com>');
  expect(raw).toContain('Subject: Confirm your e-mail address');
  expect(raw).toMatch(/Message-ID: <mail-\d+@tickets\.example>/);
  expect(raw).toContain('text/plain');
  expect(raw).toContain('text/html');
  // As text, as a link, and to be copied: there it may break anywhere.
  expect(raw.replaceAll('<wbr>', '').split('verify#token-of-somebody')).toHaveLength(4);
  expect(raw).toContain('Zo=C3=AB &lt;b&gt;');
  expect(await states()).toMatchObject([{ state: 'sent', attempts: 1, data: { validHours: 1 } }]);
  expect(JSON.stringify(await states())).not.toContain('token-of-somebody');
  expect(JSON.stringify(lines)).not.toMatch(/token-of-somebody|ada@/);
});

it('sends none twice, whoever looks for work', async () => {
  for (let n = 0; n < 30; n += 1) await verify(`buyer-${n}@example.com`);
  const others = [messages, createSender(), createSender()];
  await Promise.all(others.map((each) => each.sendDue(30)));
  expect(await messages.sendDue(30)).toBe(0);
  expect(new Set(received.flatMap(({ to }) => to)).size).toBe(30);
  expect(received).toHaveLength(30);
});

it('tries again after a failure, later each time, until it succeeds', async () => {
  trouble.mails = 2;
  await verify('ada@example.com');
  await messages.sendDue(10);
  expect(await states()).toMatchObject([{ state: 'queued', attempts: 1 }]);
  expect((await states())[0].last_error).toContain('Come again');
  // Not before its time.
  expect(await messages.sendDue(10)).toBe(0);
  await expect.poll(sendSome, { timeout: 5_000 }).toBe(1);
  expect(await states()).toMatchObject([{ state: 'sent', attempts: 3, last_error: null }]);
});

it('tries again when there is no mail server', async () => {
  await verify('ada@example.com');
  await createSender('smtp://127.0.0.1:1').sendDue(10);
  expect(await states()).toMatchObject([{ state: 'queued', attempts: 1 }]);
  await expect.poll(sendSome, { timeout: 5_000 }).toBe(1);
});

it('gives up at once where the server refuses the recipient, and after many attempts otherwise', async () => {
  await verify('nobody@example.com');
  await messages.sendDue(10);
  expect(await states()).toMatchObject([{ state: 'failed', attempts: 1 }]);
  trouble.mails = 1;
  await verify('ada@example.com');
  await pool.query("update messages set attempts = 11 where to_address = 'ada@example.com'");
  await messages.sendDue(10);
  expect(await states()).toMatchObject([{ state: 'failed' }, { state: 'failed', attempts: 12 }]);
  expect(received).toEqual([]);
});

it('sends what a person waits for before what comes in masses', async () => {
  await pool.query(
    `insert into messages (kind, to_address, data, rank) select 'password-changed', 'many@example.com', '{}', 1
     from generate_series(1, 20)`,
  );
  await verify('ada@example.com');
  await messages.sendDue(1);
  expect(received.map(({ to }) => to)).toEqual([['ada@example.com']]);
});

it('sends a mail again when the process died while it did', async () => {
  await verify('ada@example.com');
  await pool.query("update messages set attempts = 1, due_at = now() + interval '10 minutes'");
  expect(await messages.sendDue(10)).toBe(0);
  await pool.query("update messages set due_at = due_at - interval '10 minutes'");
  expect(await messages.sendDue(10)).toBe(1);
  expect(received).toHaveLength(1);
});
