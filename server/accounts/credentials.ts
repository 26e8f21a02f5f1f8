/**
 * What a session's token looks like outside: signed, in the cookie of a browser or as the bearer token of a client. Without
 * SECRET_KEY a token that somebody has read from the database is of no use.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The cookie of a browser's session; with https it has a prefix that only https may set. */
export const COOKIE_NAME = 'onsale_session';
/** Begins every bearer token of an account, so that it is told from other kinds at a glance. */
export const TOKEN_PREFIX = 'ost_';
/** How long a browser stays signed in without being used. */
export const BROWSER_SECONDS = 30 * 86_400;
/** How long a client may use a bearer token. */
export const TOKEN_SECONDS = 900;

/** A session's token as a request presents it. */
export interface Credential {
  readonly token: string;
  readonly via: 'cookie' | 'bearer';
}

/** Finds a header by its name in lower case. */
export type HeaderReader = (name: string) => string | undefined;

export interface Credentials {
  readonly cookieName: string;
  /** What a request presents; undefined without it, and when its signature is wrong. */
  read(header: HeaderReader): Credential | undefined;
  /** The bearer token of a session. */
  bearerOf(token: string): string;
  /** The Set-Cookie header that makes a browser send a session's token. */
  cookieOf(token: string): string;
  /** The Set-Cookie header that makes a browser forget it. */
  readonly noCookie: string;
}

const BEARER = /^bearer +ost_([\w-]+)\.([\w-]{43})$/i;
const COOKIE_VALUE = /^([\w-]+)\.([\w+/]{43}=)$/;

/**
 * @param key signs the tokens, as better-auth's `secret` does: its cookies and ours are the same
 * @param secure whether the cookie is for https only
 */
export function createCredentials(key: string, secure: boolean): Credentials {
  const cookieName = `${secure ? '__Secure-' : ''}${COOKIE_NAME}`;
  const traits = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const signature = (token: string): Buffer => createHmac('sha256', key).update(token).digest();
  const isSigned = (token: string, given: Buffer): boolean => {
    const wanted = signature(token);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  };
  const checked = (parts: RegExpExecArray | null, encoding: BufferEncoding, via: Credential['via']) => {
    const [, token = '', mark = ''] = parts ?? [];
    return parts !== null && isSigned(token, Buffer.from(mark, encoding)) ? { token, via } : undefined;
  };
  return {
    cookieName,
    read: (header) => {
      const authorization = header('authorization');
      // Whoever sends a token means it, whatever cookies come along.
      if (authorization !== undefined) return checked(BEARER.exec(authorization), 'base64url', 'bearer');
      const value = cookieValue(header('cookie'), cookieName);
      return value === undefined ? undefined : checked(COOKIE_VALUE.exec(value), 'base64', 'cookie');
    },
    bearerOf: (token) => `${TOKEN_PREFIX}${token}.${signature(token).toString('base64url')}`,
    cookieOf: (token) => {
      const value = encodeURIComponent(`${token}.${signature(token).toString('base64')}`);
      return `${cookieName}=${value}; Max-Age=${BROWSER_SECONDS}; ${traits}`;
    },
    noCookie: `${cookieName}=; Max-Age=0; ${traits}`,
  };
}

/** A cookie's value, decoded; undefined when there is none, or one that can't be decoded. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return decoded(pair.slice(equals + 1).trim());
  }
  return undefined;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
