import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../../tests/support/database.ts';
import type { PaymentProvider, WebhookEvent } from '../index.ts';
import { createSimulator, type SimulatorDeps } from './simulator.ts';
import type { Delivery } from './webhook.ts';

const { database } = await createTestDatabase();
const AMOUNT = { amount: 5_000, currency: 'USD' };
let references = 0;
const newReference = () => {
  references += 1;
  return `booking-${references}.1`;
};

function open(more: Partial<SimulatorDeps> = {}) {
  const received: Delivery[] = [];
  const simulator = createSimulator({
    database,
    webhookSecret: 'the secret of the simulator',
    successRate: 1,
    slowSeconds: 0,
    now: Date.now,
    deliver: async (delivery) => received.push(delivery) > 0,
    ...more,
  });
  const pay = (token: string, reference = newReference()) =>
    simulator.authorize({ reference, amount: AMOUNT, token }).then((answer) => ({ reference, answer }));
  return { simulator, received, pay };
}

function eventsOf(provider: PaymentProvider, deliveries: readonly Delivery[]): WebhookEvent[] {
  return deliveries.map(({ body, headers }) => {
    const result = provider.verifyWebhook(body, headers);
    if (!result.ok) throw new Error(result.refusal.detail);
    return result.value;
  });
}

describe('tok_approve and tok_decline', () => {
  it('are answered without a row', async () => {
    const { simulator, pay } = open();
    const approved = await pay('tok_approve');
    expect(approved.answer).toEqual({ state: 'captured' });
    expect((await pay('tok_decline')).answer).toMatchObject({ state: 'declined' });
    expect(await simulator.lookup(approved.reference)).toEqual({ state: 'absent' });
  });
});

describe('tok_action', () => {
  it('waits for the customer, who may approve', async () => {
    const { simulator, received, pay } = open();
    const { reference, answer } = await pay('tok_action');
    const actionUrl = `/api/v1/payments/simulator/${reference}`;
    expect(answer).toEqual({ state: 'action_required', actionUrl });
    expect(await simulator.lookup(reference)).toEqual(answer);
    await simulator.deliverDueWebhooks();
    expect(received).toEqual([]);

    expect(await simulator.complete(reference, 'approve')).toMatchObject({
      value: { state: 'captured', ...AMOUNT },
    });
    await simulator.deliverDueWebhooks();
    const [event] = eventsOf(simulator, received);
    expect(event).toMatchObject({ reference, state: 'captured', paidAt: expect.stringMatching(/Z$/) });
    expect(await simulator.lookup(reference)).toEqual({ state: 'captured' });
  });

  it('may be declined, and a second decision changes nothing', async () => {
    const { simulator, received, pay } = open();
    const { reference } = await pay('tok_action');
    await simulator.complete(reference, 'decline');
    expect(await simulator.complete(reference, 'approve')).toMatchObject({ value: { state: 'failed' } });
    await simulator.deliverDueWebhooks();
    expect(eventsOf(simulator, received)).toMatchObject([
      { reference, state: 'failed', failure: 'The customer declined the payment.' },
    ]);
  });

  it('knows no payment that was never made', async () => {
    expect(await open().simulator.complete('nobody.1', 'approve')).toMatchObject({
      refusal: { code: 'payment_not_found' },
    });
  });
});

describe('tok_slow', () => {
  it('is captured when its time has come, and not before', async () => {
    const later = open({ slowSeconds: 3600 });
    expect((await later.pay('tok_slow')).answer).toEqual({ state: 'processing' });
    expect(await later.simulator.deliverDueWebhooks()).toBe(0);

    const { simulator, received, pay } = open();
    const { reference } = await pay('tok_slow');
    expect(await simulator.deliverDueWebhooks()).toBe(1);
    expect(eventsOf(simulator, received)).toMatchObject([{ reference, state: 'captured' }]);
    expect(await simulator.deliverDueWebhooks()).toBe(0);
  });

  it('survives a restart, and charges once for a repetition', async () => {
    const first = open();
    const { reference, answer } = await first.pay('tok_slow');
    const second = open();
    expect((await second.pay('tok_slow', reference)).answer).toEqual(answer);
    await second.simulator.deliverDueWebhooks();
    expect(second.received).toHaveLength(1);
  });
});

describe('tok_timeout', () => {
  it('takes the money and loses the answer', async () => {
    const { simulator, received, pay } = open();
    const { reference, answer } = await pay('tok_timeout');
    expect(answer).toEqual({ state: 'unknown' });
    expect(await simulator.lookup(reference)).toEqual({ state: 'captured' });
    await simulator.deliverDueWebhooks();
    expect(received).toEqual([]);
  });
});

describe('deliverDueWebhooks', () => {
  const makeDueAgain = () =>
    database.pool.query(
      'update simulator_payments set due_at = clock_timestamp() where due_at is not null and attempts > 0',
    );

  it('sends again what was not accepted, as the same event', async () => {
    const seen: Delivery[] = [];
    const answers = [() => Promise.reject(new Error('away')), async () => false, async () => true];
    const { simulator, pay } = open({
      deliver: (delivery) => answers[seen.push(delivery) - 1]?.() ?? Promise.resolve(true),
    });
    const { reference } = await pay('tok_slow');
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await simulator.deliverDueWebhooks();
      // Not at once, though.
      expect(await simulator.deliverDueWebhooks()).toBe(0);
      await makeDueAgain();
    }
    const events = eventsOf(simulator, seen);
    expect(events).toHaveLength(3);
    expect(new Set(events.map((event) => JSON.stringify(event))).size).toBe(1);
    expect(events[0]).toMatchObject({ reference });
    expect(await simulator.deliverDueWebhooks()).toBe(0);
  });

  it('sends each once when several nodes look at the same moment', async () => {
    const nodes = [open(), open(), open()];
    const made = await Promise.all(Array.from({ length: 30 }, () => open().pay('tok_slow')));
    await Promise.all(nodes.map(({ simulator }) => simulator.deliverDueWebhooks(100)));
    const sent = nodes.flatMap(({ simulator, received }) => eventsOf(simulator, received));
    expect(sent.map((event) => event.reference).sort()).toEqual(made.map((each) => each.reference).sort());
  });
});

describe('void', () => {
  it('ends what is under way: no webhook comes any more', async () => {
    const { simulator, received, pay } = open();
    const { reference } = await pay('tok_slow');
    expect(await simulator.void(reference)).toEqual({ state: 'done' });
    await simulator.deliverDueWebhooks();
    expect(received).toEqual([]);
    expect(await simulator.lookup(reference)).toEqual({ state: 'voided' });
    expect((await pay('tok_slow', reference)).answer).toMatchObject({ state: 'declined' });
    expect(await simulator.void('nobody.1')).toEqual({ state: 'done' });
  });
});

describe('refund', () => {
  const part = (amount: number) => ({ amount, currency: 'USD' });

  it('refunds once a key, and never more than was captured', async () => {
    const { simulator, pay } = open();
    const { reference } = await pay('tok_timeout');
    const refund = (key: string, amount: number) =>
      simulator.refund({ reference, key, amount: part(amount) });
    expect(await refund('a', 3_000)).toEqual({ state: 'done' });
    expect(await refund('a', 3_000)).toEqual({ state: 'done' });
    expect(await refund('b', 2_001)).toMatchObject({ state: 'failed' });
    expect(await refund('c', 2_000)).toEqual({ state: 'done' });
    expect(await refund('d', 1)).toMatchObject({ state: 'failed' });
    expect(await refund('a', 3_000)).toEqual({ state: 'done' });
  });

  it('believes the caller about a payment without a row', async () => {
    const { simulator, pay } = open();
    const { reference } = await pay('tok_approve');
    const refund = (key: string) =>
      simulator.refund({ reference, key, amount: part(3_000), captured: 5_000 });
    expect(await refund('a')).toEqual({ state: 'done' });
    expect(await refund('b')).toMatchObject({ state: 'failed' });
  });

  it('refunds nothing that was not captured', async () => {
    const { simulator, pay } = open();
    const { reference } = await pay('tok_action');
    expect(await simulator.refund({ reference, key: 'a', amount: part(1) })).toMatchObject({
      state: 'failed',
    });
  });

  it('holds when many come at once', async () => {
    const { simulator, pay } = open();
    const { reference } = await pay('tok_timeout');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        simulator.refund({ reference, key: `k${index}`, amount: part(1_000) }),
      ),
    );
    expect(outcomes.filter(({ state }) => state === 'done')).toHaveLength(5);
  });
});

describe('verifyWebhook', () => {
  it('refuses a body that was changed on the way, and one that is no event', async () => {
    const { simulator, received, pay } = open();
    await pay('tok_slow');
    await simulator.deliverDueWebhooks();
    const [delivery] = received;
    if (!delivery) throw new Error('nothing was delivered');
    const changed = Buffer.from(delivery.body.toString().replace('captured', 'failed'));
    expect(simulator.verifyWebhook(changed, delivery.headers)).toMatchObject({
      refusal: { code: 'webhook_signature_invalid' },
    });
    expect(simulator.verifyWebhook(delivery.body, {})).toMatchObject({
      refusal: { code: 'webhook_signature_invalid' },
    });
  });
});
