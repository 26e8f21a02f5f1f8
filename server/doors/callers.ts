/**
 * Who asks, as the domain wants to know it: the administrator by a bearer token, everybody else by what their client calls
 * itself and by the secrets that they hold. Read from headers and an address, by the same rules at every door.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Access, Caller } from '../bookings/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';

/** How a door finds what a request came with. */
export interface RequestReader<Request> {
  /** A header by its name in lower case; undefined when it is not there. */
  readonly header: (request: Request, name: string) => string | undefined;
  /** The network that caps and limits count by; see networkOf. */
  readonly address: (request: Request) => string;
}

/** Reads who asks. */
export interface Callers<Request> {
  isAdmin(request: Request): boolean;
  /** @throws RefusalError unauthenticated for anybody else */
  requireAdmin(request: Request): void;
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
const BEARER = 'bearer ';

/** @param adminToken the administrator's token in force */
export function createCallers<Request>(
  adminToken: string,
  { header, address }: RequestReader<Request>,
): Callers<Request> {
  const isAdmin = adminCheck(adminToken);
  const isRole = (request: Request): boolean => isAdmin(header(request, 'authorization'));
  const optionalKeyOf = (request: Request): string | undefined =>
    // An empty key is none, as some clients send it.
    visible('Idempotency-Key', header(request, 'idempotency-key') || undefined, KEY_LENGTH_MAX);
  return {
    isAdmin: isRole,
    requireAdmin: (request) => {
      if (!isRole(request)) throw notAdmin(header(request, 'authorization') !== undefined);
    },
    callerOf: (request) => ({
      client: visible('Onsale-Client', header(request, 'onsale-client'), CLIENT_LENGTH_MAX),
      address: address(request),
      isRole: isRole(request),
    }),
    accessOf: (request) => ({ secret: header(request, 'onsale-secret'), isRole: isRole(request) }),
    optionalKeyOf,
    keyOf: (request) => {
      const key = optionalKeyOf(request);
      if (key === undefined) throw new RefusalError(refuse('idempotency_key_missing').refusal);
      return key;
    },
  };
}

/** Whether an Authorization header has the administrator's token. */
function adminCheck(adminToken: string): (authorization: string | undefined) => boolean {
  // Digests are compared, because a comparison in constant time needs equal lengths.
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digest(adminToken);
  return (given) => {
    if (given === undefined || given.slice(0, BEARER.length).toLowerCase() !== BEARER) return false;
    return timingSafeEqual(digest(given.slice(BEARER.length).trim()), expected);
  };
}

function notAdmin(triedTo: boolean): RefusalError {
  const detail = triedTo
    ? 'The bearer token is not the one of the administrator.'
    : 'This needs the administrator: send Authorization: Bearer <ADMIN_TOKEN>.';
  return new RefusalError(refuse('unauthenticated', detail).refusal);
}

/** A header's value, once it is sure to be harmless in a row or a log. */
function visible(name: string, given: string | undefined, lengthMax: number): string | undefined {
  if (given === undefined) return undefined;
  if (given.length <= lengthMax && VISIBLE.test(given)) return given;
  const detail = `It must be 1 to ${lengthMax} visible ASCII characters.`;
  const errors = [{ pointer: `/headers/${name.toLowerCase()}`, detail }];
  throw new RefusalError(refuse('invalid_request', `${name}: ${detail}`, { errors }).refusal);
}
