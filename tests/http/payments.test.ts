/** Payments that are not settled at once: actions, webhooks, lost answers. */
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { post, request } from './app.ts';
import { startNode } from './domain.ts';

const { database } = await createTestDatabase();
const node = await startNode(database, { environment: { SIMULATOR_SLOW: '0' } });
const { url, api, book, read } = node;

async function bookWith(token: string) {
  const showId = await makeShow(database, { general: 10 });
  const { json } = await book({ showId, items: [{ tierId: 1, quantity: 1 }], payment: { token } });
  return { showId, ...json, reread: async () => (await read(`/bookings/${json.id}`, json.secret)).json };
}

describe('tok_action', () => {
  it('is confirmed when the customer approves', async () => {
    const booking = await bookWith('tok_action');
    expect(booking.status).toBe('pending');
    const { actionUrl } = booking.payments[0];
    expect((await request(url + actionUrl)).json).toMatchObject({ state: 'action_required', amount: 1_000 });
    expect((await post(url + actionUrl, { outcome: 'maybe' })).json.code).toBe('invalid_request');
    expect((await post(url + actionUrl, { outcome: 'approve' })).json.state).toBe('captured');
    expect(await booking.reread()).toMatchObject({ status: 'confirmed', paid: 1_000 });
  });

  it('stays pending when the customer declines', async () => {
    const booking = await bookWith('tok_action');
    await post(url + booking.payments[0].actionUrl, { outcome: 'decline' });
    expect(await booking.reread()).toMatchObject({ status: 'pending', payments: [{ state: 'failed' }] });
  });

  it('knows only payments that were made', async () => {
    expect((await request(`${api}/payments/simulator/nobody.1`)).json.code).toBe('payment_not_found');
  });
});

describe('tok_slow and tok_timeout', () => {
  it('are confirmed by the webhook', async () => {
    const booking = await bookWith('tok_slow');
    expect(booking).toMatchObject({ status: 'pending', payments: [{ state: 'processing' }] });
    await node.domain.simulator.deliverDueWebhooks();
    expect(await booking.reread()).toMatchObject({ status: 'confirmed' });
  });

  it('are confirmed by asking the provider, when no webhook comes', async () => {
    const booking = await bookWith('tok_timeout');
    expect(booking).toMatchObject({ status: 'pending', payments: [{ state: 'unknown' }] });
    await database.pool.query(`update payments set created_at = created_at - interval '1 minute'`);
    await node.domain.bookings.reconcilePayments();
    expect(await booking.reread()).toMatchObject({ status: 'confirmed', paid: 1_000 });
  });
});

describe('tokens that are answered at once', () => {
  it('take nothing when they are declined or unknown', async () => {
    expect(await bookWith('tok_decline')).toMatchObject({ status: 402, code: 'payment_declined' });
    expect(await bookWith('tok_visa')).toMatchObject({ status: 422, code: 'unknown_payment_token' });
  });
});

it('tells how payments are taken, and with which test cards', async () => {
  const { json } = await request(`${api}/payments/methods`);
  expect(json.items).toEqual([
    {
      provider: 'simulator',
      testTokens: ['tok_approve', 'tok_decline', 'tok_action', 'tok_slow', 'tok_timeout'],
    },
  ]);
});

describe('POST /payments/webhooks/{provider}', () => {
  const send = (provider: string, body: string | Buffer, headers: Record<string, string>) =>
    request(`${api}/payments/webhooks/${provider}`, { method: 'POST', headers, body });

  it('checks the signature on the raw bytes, and has its effect once', async () => {
    const sent: { body: Buffer; headers: Readonly<Record<string, string>> }[] = [];
    const away = await startNode(database, { environment: { SIMULATOR_SLOW: '0' } });
    const booking = await bookWith('tok_slow');
    // A delivery as the worker would make it, caught on its way.
    const verify = away.domain.simulator.verifyWebhook;
    Object.assign(away.domain.simulator, {
      verifyWebhook: (body: Buffer, headers: Record<string, string>) => {
        sent.push({ body, headers });
        return { ok: false };
      },
    });
    await away.domain.simulator.deliverDueWebhooks();
    Object.assign(away.domain.simulator, { verifyWebhook: verify });
    const [delivery] = sent;
    if (delivery === undefined) throw new Error('nothing was sent');
    expect(await booking.reread()).toMatchObject({ status: 'pending' });

    const forged = Buffer.from(delivery.body.toString().replace('captured', 'failed'));
    expect((await send('simulator', forged, delivery.headers)).json).toMatchObject({
      status: 401,
      code: 'webhook_signature_invalid',
    });
    expect((await send('simulator', delivery.body, {})).json.code).toBe('webhook_signature_invalid');
    expect((await send('nobody', delivery.body, delivery.headers)).status).toBe(404);
    for (let count = 0; count < 2; count += 1) {
      expect((await send('simulator', delivery.body, delivery.headers)).status).toBe(204);
    }
    expect(await booking.reread()).toMatchObject({ status: 'confirmed', paid: 1_000, refunded: 0 });
  });
});
