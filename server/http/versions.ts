/**
 * Versions of editable things: sent as `ETag`, demanded as `If-Match` by every write. They cover what an organizer edits,
 * never stock, which changes with every booking.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { ExpectedVersion } from '../catalog/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';
import type { ReplyWith } from './errors.ts';

interface Versioned {
  readonly version: number;
}

interface Linked extends Versioned {
  readonly links: { readonly self: string };
}

const etagOf = ({ version }: Versioned): string => `"${version}"`;

/** Answers with something that can be edited. */
export const sendVersion = <Value extends Versioned>(reply: ReplyWith<Value>, value: Value): FastifyReply =>
  reply.header('etag', etagOf(value)).send(value);

/** Answers with something that can be edited, and was just made. */
export const sendNew = <Value extends Linked>(reply: ReplyWith<Value>, value: Value): FastifyReply =>
  sendVersion(reply.code(201).header('location', value.links.self), value);

/** Headers of a route that writes: for its schema. Checked by expectedVersion, which has codes of its own. */
export const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({ description: 'The ETag of the version that you edited; `*` for any' }),
  ),
});

/**
 * The version that the client has edited.
 * @throws RefusalError if_match_missing without the header, version_stale when it names no version of ours
 */
export function expectedVersion(request: FastifyRequest): ExpectedVersion {
  const given = request.headers['if-match']?.trim();
  if (given === undefined || given === '') throw new RefusalError(refuse('if_match_missing').refusal);
  if (given === '*') return 'any';
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (version !== undefined) return Number(version);
  const detail = 'If-Match must be the ETag of an answer, such as "3", as it was given.';
  throw new RefusalError(refuse('version_stale', detail).refusal);
}
