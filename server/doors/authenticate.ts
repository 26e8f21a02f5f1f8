/** Who sends a request, by what it presents: a bearer token, or the cookie of a session. The same at every door. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Actor, guest, tokenAdministrator } from '../access/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';

/** What a request presents. */
export interface Presented {
  /** A header by its name in lower case; undefined when it is not there. */
  readonly header: (name: string) => string | undefined;
  /** Whether it only reads, so that another site gains nothing by making a browser send it. */
  readonly isSafe: boolean;
}

/**
 * Knows one kind of credentials. Undefined when the request presents none of that kind, or none that are good.
 * @throws RefusalError where credentials are good, but not for this request
 */
export type Recognize = (presented: Presented) => Promise<Actor | undefined> | Actor | undefined;

/**
 * Finds who sends a request; a guest when it presents nothing. Answers at once for guests, who are nearly everybody when it
 * matters.
 * @throws RefusalError unauthenticated for a bearer token that nobody knows
 */
export type Authenticate = (presented: Presented) => Promise<Actor> | Actor;

const BEARER = 'bearer ';

/** The bearer token of a request; undefined without one. */
export function bearerOf({ header }: Presented): string | undefined {
  const given = header('authorization');
  if (given === undefined || given.slice(0, BEARER.length).toLowerCase() !== BEARER) return undefined;
  return given.slice(BEARER.length).trim();
}

/** @param adminToken the administrator's token in force */
export function createAuthenticator(adminToken: string, recognizers: readonly Recognize[]): Authenticate {
  const isAdminToken = tokenCheck(adminToken);
  return (presented) => {
    const { header } = presented;
    const authorization = header('authorization');
    if (authorization === undefined && header('cookie') === undefined) return guest;
    const token = bearerOf(presented);
    if (token !== undefined && isAdminToken(token)) return tokenAdministrator;
    return recognized(presented, recognizers, token !== undefined);
  };
}

async function recognized(
  presented: Presented,
  recognizers: readonly Recognize[],
  isNamed: boolean,
): Promise<Actor> {
  for (const recognize of recognizers) {
    const actor = await recognize(presented);
    if (actor !== undefined) return actor;
  }
  // A session that has ended is a guest's; a token is sent by a program, which must hear that it is of no use.
  if (!isNamed) return guest;
  throw new RefusalError(
    refuse('unauthenticated', 'The bearer token is unknown, has expired or was revoked.').refusal,
  );
}

/** Compares in constant time, whatever the length of what is given. */
function tokenCheck(expected: string): (given: string) => boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const wanted = digest(expected);
  return (given) => expected !== '' && timingSafeEqual(digest(given), wanted);
}
