/** The simulator's webhooks: how its events are written, signed, checked and read. */
import { ok, type Result, refuse } from '../../lib/errors.ts';
import type { WebhookEvent, WebhookHeaders } from '../provider.ts';
import { sign, verify } from '../signature.ts';
import type { LedgerPayment } from './ledger.ts';

const SIGNATURE_HEADER = 'onsale-simulator-signature';

/** A webhook as it travels: the receiver checks exactly these bytes. */
export interface Delivery {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The signed message that tells how a payment ended. */
export function deliveryOf(payment: LedgerPayment, secret: string, nowMs: number): Delivery {
  const body = Buffer.from(JSON.stringify(eventOf(payment, nowMs)));
  return {
    body,
    headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: sign(body, secret, nowMs) },
  };
}

function eventOf({ reference, state, settled_at }: LedgerPayment, nowMs: number): WebhookEvent {
  const ended = state === 'captured' ? 'captured' : 'failed';
  return {
    // Made of what it says, so that every attempt to deliver it has the same id.
    id: `${reference}:${ended}`,
    reference,
    state: ended,
    ...(ended === 'failed' && { failure: 'The customer declined the payment.' }),
    paidAt: (settled_at ?? new Date(nowMs)).toISOString(),
  };
}

/** Checks and reads a webhook. See PaymentProvider.verifyWebhook. */
export function readWebhook(
  body: Buffer,
  headers: WebhookHeaders,
  secret: string,
  nowMs: number,
): Result<WebhookEvent> {
  const signed = verify(body, headers[SIGNATURE_HEADER], secret, nowMs);
  if (!signed.ok) return signed;
  const event = parse(body);
  return event === undefined ? refuse('malformed_json', 'The body is no event of the simulator.') : ok(event);
}

function parse(body: Buffer): WebhookEvent | undefined {
  try {
    const event: Partial<WebhookEvent> | null = JSON.parse(body.toString('utf8'));
    const complete = event?.id && event.reference && event.state && event.paidAt;
    return complete ? (event as WebhookEvent) : undefined;
  } catch {
    return undefined;
  }
}
