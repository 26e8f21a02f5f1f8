/** Mails are written down once, and in the commit of what they tell. */
import { expect, it } from 'vitest';
import { inTransaction } from '../../server/database/index.ts';
import { enqueue, forgetAddress, type NewMessage } from '../../server/messages/index.ts';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();
const { pool, kysely } = database;

const verify = (address: string, more: Partial<NewMessage<'verify-email'>> = {}) => ({
  kind: 'verify-email' as const,
  to: { address, name: 'Ada' },
  data: { secret: { link: 'http://localhost/verify/1' }, validHours: 24 },
  ...more,
});

async function messagesTo(address: string) {
  const { rows } = await pool.query('select * from messages where to_address = $1 order by id', [address]);
  return rows;
}

it('keeps what a mail has to say until it is sent', async () => {
  await enqueue(pool, verify('a@example.com', { subject: { type: 'account', id: 7 } }));
  expect(await messagesTo('a@example.com')).toMatchObject([
    {
      kind: 'verify-email',
      state: 'queued',
      to_name: 'Ada',
      language: 'en',
      data: { secret: { link: 'http://localhost/verify/1' }, validHours: 24 },
      subject_type: 'account',
      subject_id: '7',
      attempts: 0,
    },
  ]);
});

it('makes one mail of two with the same key', async () => {
  await enqueue(pool, verify('b@example.com', { dedupeKey: 'verify b' }));
  await enqueue(kysely, verify('b@example.com', { dedupeKey: 'verify b' }));
  await enqueue(pool, verify('b@example.com'));
  expect(await messagesTo('b@example.com')).toHaveLength(2);
});

it('writes none when the transaction it belongs to fails', async () => {
  const work = inTransaction(kysely, async (transaction) => {
    await enqueue(transaction, verify('c@example.com'));
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await messagesTo('c@example.com')).toEqual([]);
});

it('forgets an address, and what waits for it', async () => {
  await enqueue(pool, verify('D@example.com', { dedupeKey: 'verify d' }));
  await forgetAddress(pool, 'd@example.com');
  const { rows } = await pool.query("select * from messages where dedupe_key = 'verify d'");
  expect(rows).toMatchObject([{ state: 'failed', to_address: 'deleted', to_name: null, data: {} }]);
});
