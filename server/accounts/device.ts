/**
 * Devices that somebody has signed in on. Who guesses passwords makes a login wait, wherever the guesses come from; a device
 * that knew the password before is counted by itself, so that strangers keep nobody out of their own account.
 *
 * Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookieValue } from './credentials.ts';

export interface Devices {
  /** As whose tries those of a request for a login are counted: of its device if that is known, else of the login. */
  countedAs(cookies: string | undefined, login: string): string;
  /** The Set-Cookie header that makes a device known for a login. */
  cookieOf(login: string): string;
}

const SECONDS = 365 * 86_400;
const VALUE = /^([\w-]{22})\.([\w-]{43})$/;

/**
 * @param key signs the cookies
 * @param secure whether they are for https only
 */
export function createDevices(key: string, secure: boolean): Devices {
  const name = `${secure ? '__Secure-' : ''}onsale_device`;
  const traits = `Path=/api/v1/auth; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const signature = (login: string, id: string): Buffer =>
    createHmac('sha256', key).update(`device\n${login}\n${id}`).digest();
  return {
    countedAs: (cookies, login) => {
      const [, id = '', mark = ''] = VALUE.exec(cookieValue(cookies, name) ?? '') ?? [];
      const given = Buffer.from(mark, 'base64url');
      const isKnown = given.length === 32 && timingSafeEqual(signature(login, id), given);
      return isKnown ? `${login}\n${id}` : login;
    },
    cookieOf: (login) => {
      const id = randomBytes(16).toString('base64url');
      return `${name}=${id}.${signature(login, id).toString('base64url')}; ${traits}`;
    },
  };
}
