/**
 * Who asks, as the domain wants to know it: their actor, what their client calls itself, where they come from, and the
 * secrets that they hold. Read from headers and an address, by the same rules at every door.
 */
import type { Actor, By } from '../access/index.ts';
import type { Access, Caller } from '../bookings/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';

/** How a door finds what a request came with. */
export interface RequestReader<Request> {
  /** A header by its name in lower case; undefined when it is not there. */
  readonly header: (request: Request, name: string) => string | undefined;
  /** The network that caps and limits count by; see networkOf. */
  readonly address: (request: Request) => string;
  /** Who sends it, as the door has found; see createAuthenticator. */
  readonly actor: (request: Request) => Actor;
  readonly requestId: (request: Request) => string;
}

/** Reads who asks. */
export interface Callers<Request> {
  /** Who changes something, for the audit log. */
  byOf(request: Request): By;
  /** Who takes places, for caps and idempotency. @throws RefusalError invalid_request for a malformed Onsale-Client */
  callerOf(request: Request): Caller;
  /** What opens a hold or booking. */
  accessOf(request: Request): Access;
  /** The Idempotency-Key, if there is one. @throws RefusalError invalid_request for a malformed one */
  optionalKeyOf(request: Request): string | undefined;
  /** The Idempotency-Key of a request that needs one. @throws RefusalError idempotency_key_missing */
  keyOf(request: Request): string;
}

const VISIBLE = /^[\x21-\x7e]+$/;
const CLIENT_LENGTH_MAX = 128;
const KEY_LENGTH_MAX = 255;

/** Makes what reads the requests of one door. */
export function createCallers<Request>({
  header,
  address,
  actor,
  requestId,
}: RequestReader<Request>): Callers<Request> {
  const optionalKeyOf = (request: Request): string | undefined =>
    // An empty key is none, as some clients send it.
    visible('Idempotency-Key', header(request, 'idempotency-key') || undefined, KEY_LENGTH_MAX);
  return {
    byOf: (request) => ({ actor: actor(request), requestId: requestId(request) }),
    callerOf: (request) => ({
      client: visible('Onsale-Client', header(request, 'onsale-client'), CLIENT_LENGTH_MAX),
      address: address(request),
      actor: actor(request),
      requestId: requestId(request),
    }),
    accessOf: (request) => ({
      secret: header(request, 'onsale-secret'),
      actor: actor(request),
      requestId: requestId(request),
    }),
    optionalKeyOf,
    keyOf: (request) => {
      const key = optionalKeyOf(request);
      if (key === undefined) throw new RefusalError(refuse('idempotency_key_missing').refusal);
      return key;
    },
  };
}

/** A header's value, once it is sure to be harmless in a row or a log. */
function visible(name: string, given: string | undefined, lengthMax: number): string | undefined {
  if (given === undefined) return undefined;
  if (given.length <= lengthMax && VISIBLE.test(given)) return given;
  const detail = `It must be 1 to ${lengthMax} visible ASCII characters.`;
  const errors = [{ pointer: `/headers/${name.toLowerCase()}`, detail }];
  throw new RefusalError(refuse('invalid_request', `${name}: ${detail}`, { errors }).refusal);
}
