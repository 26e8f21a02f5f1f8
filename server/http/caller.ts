/** Who asks, as the domain wants to know it: read from headers, checked here. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Access, Caller } from '../bookings/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';
import { addressOf, clientOf, isAdmin } from './auth.ts';

const KEY_LENGTH_MAX = 255;
const VISIBLE = /^[\x21-\x7e]+$/;

/** Who takes places, for caps and idempotency. @throws RefusalError for a malformed Onsale-Client */
export const callerOf = (request: FastifyRequest): Caller => ({
  client: clientOf(request),
  address: addressOf(request),
  isRole: isAdmin(request),
});

/** What opens a hold or booking. */
export function accessOf(request: FastifyRequest): Access {
  const secret = request.headers['onsale-secret'];
  return { secret: typeof secret === 'string' ? secret : undefined, isRole: isAdmin(request) };
}

/** The Idempotency-Key, if there is one. @throws RefusalError invalid_request for a malformed one */
export function optionalKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') return undefined;
  if (typeof key === 'string' && key.length <= KEY_LENGTH_MAX && VISIBLE.test(key)) return key;
  const detail = `It must be 1 to ${KEY_LENGTH_MAX} visible ASCII characters.`;
  const errors = [{ pointer: '/headers/idempotency-key', detail }];
  throw new RefusalError(refuse('invalid_request', `Idempotency-Key: ${detail}`, { errors }).refusal);
}

/** The Idempotency-Key of a request that needs one. @throws RefusalError idempotency_key_missing */
export function keyOf(request: FastifyRequest): string {
  const key = optionalKeyOf(request);
  if (key === undefined) throw new RefusalError(refuse('idempotency_key_missing').refusal);
  return key;
}

const client = Type.Optional(
  Type.String({ description: 'What tells this browser from others; caps count by it. Default: the address' }),
);
const description = 'A fresh unique text for each attempt, the same for each retry of it';

/** Headers of a route that sells, described. */
export const KeyHeaders = Type.Object({
  'Idempotency-Key': Type.String({ description, examples: ['6b1f0c1e-8a53-4a53-9d0a-4c1f6a2e8f00'] }),
  'Onsale-Client': client,
});

/** Headers of a route that takes a key, described. */
export const OptionalKeyHeaders = Type.Object({
  'Idempotency-Key': Type.Optional(Type.String({ description })),
  'Onsale-Client': client,
});
