/**
 * Signatures of webhooks: HMAC-SHA256 over a timestamp and the raw body, in one header `t=<unix seconds>,v1=<hex>`.
 * The timestamp is signed too, so that a recorded message can't be sent again later.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { ok, type Result, refuse } from '../lib/errors.ts';

/** How far the sender's clock may differ from ours, in seconds. */
export const TOLERANCE_SECONDS = 300;

const FORM = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** The header that proves that this body was sent now by somebody who knows the secret. */
export function sign(body: Buffer, secret: string, nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000);
  return `t=${seconds},v1=${digest(body, secret, seconds).toString('hex')}`;
}

/** Checks a header made by `sign`, against the bytes as they came. */
export function verify(body: Buffer, header: unknown, secret: string, nowMs: number): Result<void> {
  const [, seconds, hex] = (typeof header === 'string' && FORM.exec(header)) || [];
  if (seconds === undefined || hex === undefined) {
    return refuse('webhook_signature_invalid', 'The signature header is missing or malformed.');
  }
  if (!timingSafeEqual(digest(body, secret, Number(seconds)), Buffer.from(hex, 'hex'))) {
    return refuse('webhook_signature_invalid', 'The signature does not match the body.');
  }
  if (Math.abs(nowMs / 1000 - Number(seconds)) > TOLERANCE_SECONDS) {
    return refuse('webhook_signature_invalid', `The signature is older than ${TOLERANCE_SECONDS} seconds.`);
  }
  return ok(undefined);
}

const digest = (body: Buffer, secret: string, seconds: number): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();
