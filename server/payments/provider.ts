/**
 * The port through which money is taken and given back. A provider is anything that can do these six things: the
 * simulator here, later Stripe.
 *
 * Every payment has a `reference` of ours, which is also its idempotency key: authorizing twice with one reference
 * charges once and answers the same. A provider never throws for what may happen any day (declines, time-outs); it
 * answers `unknown` when it can't tell whether money moved, and then `lookup` finds out.
 */
import type { Result } from '../lib/errors.ts';
import type { Money } from '../lib/money.ts';

export interface PaymentProvider {
  /** Its name in addresses and rows. */
  readonly name: string;
  /** Whether authorizing is a mere function call: then the claim is made as confirmed, in one commit. */
  readonly inProcess: boolean;
  authorize(request: AuthorizeRequest): Promise<Authorization>;
  /** Takes money that was authorized; without effect where it is captured already. */
  capture(reference: string, amount: Money): Promise<Outcome>;
  /** Gives up a payment: releases what was authorized, and gives back what was captured. Safe to repeat. */
  void(reference: string): Promise<Outcome>;
  refund(request: RefundRequest): Promise<Outcome>;
  /** What became of a payment. */
  lookup(reference: string): Promise<Lookup>;
  /**
   * References of payments of the last day that took money or may yet, older than `seconds`: the caller gives up those that
   * nothing matches.
   */
  recentReferences(seconds: number): Promise<readonly string[]>;
  /**
   * Checks the signature on the bytes as they came, and reads the event.
   * @returns webhook_signature_invalid or malformed_json as refusals
   */
  verifyWebhook(rawBody: Buffer, headers: WebhookHeaders): Result<WebhookEvent>;
}

export interface AuthorizeRequest {
  /** Ours, one for each attempt. */
  readonly reference: string;
  /** More than zero. */
  readonly amount: Money;
  /** What stands for the customer's card; made by the provider for the client. */
  readonly token: string;
  /** Where the customer comes back to after an action. */
  readonly returnUrl?: string | undefined;
}

/** What a provider says of a payment. */
export type Authorization =
  /** Paid. */
  | { readonly state: 'captured' }
  /** Promised, to be captured. */
  | { readonly state: 'authorized' }
  /** `reason` is a sentence for the customer. */
  | { readonly state: 'declined'; readonly reason: string; readonly code: DeclineCode }
  /** The customer has to go to `actionUrl` (3-D Secure, a redirect); a webhook tells how it ended. */
  | { readonly state: 'action_required'; readonly actionUrl: string }
  /** A webhook tells how it ends. */
  | { readonly state: 'processing' }
  /** Nobody knows yet whether money moved: look it up. */
  | { readonly state: 'unknown' };

export type DeclineCode = 'payment_declined' | 'unknown_payment_token';

/** `absent`: the provider has never heard of it, so no money moved. */
export type Lookup = Authorization | { readonly state: 'voided' } | { readonly state: 'absent' };

/** How an order about money that exists already ended. `failed` is for good. */
export type Outcome =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'unknown' };

export interface RefundRequest {
  readonly reference: string;
  readonly amount: Money;
  /** Idempotency key: the same key refunds once. */
  readonly key: string;
  /** What we captured, in minor units, for a provider that keeps no record of it; others know better. */
  readonly captured?: number | undefined;
}

export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** News of a payment from its provider. May come twice, late, and in any order. */
export interface WebhookEvent {
  /** The same each time this event is sent. */
  readonly id: string;
  readonly reference: string;
  readonly state: 'captured' | 'authorized' | 'failed';
  /** Why it failed, a sentence for the customer. */
  readonly failure?: string | undefined;
  /** When the money moved, RFC 3339 in UTC. */
  readonly paidAt: string;
}
