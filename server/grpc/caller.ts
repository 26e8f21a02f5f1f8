/** Who makes a call, read from its metadata by the rules of the web door (server/http/auth.ts and caller.ts). */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createContextKey, type HandlerContext } from '@connectrpc/connect';
import type { Access, Caller } from '../bookings/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';
import { invalid } from './validate.ts';

/** What is known of a call before its message is read. */
export interface Call {
  readonly requestId: string;
  /** The network address that caps and limits count by. */
  readonly address: string;
}

/** Where handlers find the call. */
export const callKey = createContextKey<Call>({ requestId: '', address: '' });

/** Reads who makes a call. */
export interface Callers {
  isAdmin(context: HandlerContext): boolean;
  /** @throws RefusalError unauthenticated for anybody else */
  requireAdmin(context: HandlerContext): void;
  /** @throws RefusalError invalid_request for a malformed onsale-client */
  callerOf(context: HandlerContext): Caller;
  accessOf(context: HandlerContext): Access;
}

const VISIBLE = /^[\x21-\x7e]+$/;
const CLIENT_LENGTH_MAX = 128;
const KEY_LENGTH_MAX = 255;
const BEARER = /^bearer (.*)$/i;

// Digests are compared, because a comparison in constant time needs equal lengths.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** @param adminToken the administrator's token in force */
export function createCallers(adminToken: string): Callers {
  const adminDigest = digest(adminToken);
  const isAdmin = ({ requestHeader }: HandlerContext): boolean => {
    const token = BEARER.exec(requestHeader.get('authorization') ?? '')?.[1];
    return token !== undefined && timingSafeEqual(digest(token.trim()), adminDigest);
  };
  return {
    isAdmin,
    requireAdmin: (context) => {
      if (isAdmin(context)) return;
      const detail = context.requestHeader.has('authorization')
        ? 'The bearer token is not the one of the administrator.'
        : 'This needs the administrator: send the metadata authorization: Bearer <ADMIN_TOKEN>.';
      throw new RefusalError(refuse('unauthenticated', detail).refusal);
    },
    callerOf: (context) => ({
      client: visible(context, 'onsale-client', CLIENT_LENGTH_MAX),
      address: context.values.get(callKey).address,
      isRole: isAdmin(context),
    }),
    accessOf: (context) => ({
      secret: context.requestHeader.get('onsale-secret') ?? undefined,
      isRole: isAdmin(context),
    }),
  };
}

/** The idempotency key of a call, if there is one. @throws RefusalError invalid_request for a malformed one */
export const optionalKeyOf = (context: HandlerContext): string | undefined =>
  visible(context, 'idempotency-key', KEY_LENGTH_MAX);

/** The idempotency key of a call that needs one. @throws RefusalError idempotency_key_missing */
export function keyOf(context: HandlerContext): string {
  const key = optionalKeyOf(context);
  if (key !== undefined) return key;
  const detail = 'Send the metadata idempotency-key: a fresh unique text with each new attempt.';
  throw new RefusalError(refuse('idempotency_key_missing', detail).refusal);
}

function visible({ requestHeader }: HandlerContext, name: string, lengthMax: number): string | undefined {
  const given = requestHeader.get(name);
  if (given === null || given === '') return undefined;
  if (given.length <= lengthMax && VISIBLE.test(given)) return given;
  throw invalid(`/headers/${name}`, `${name} must be 1 to ${lengthMax} visible ASCII characters.`);
}
