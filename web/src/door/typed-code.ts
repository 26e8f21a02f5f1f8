/** Reads the short codes that people type, such as `4-K7PX2M-01-9Q4T2VB`: digits of Crockford's base 32, no I, L, O, U. */

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** From the end: check, ticket, booking; what is left before them is the show. */
const form =
  /^0*([0-9A-HJKMNP-TV-Z]{1,7})([0-9A-HJKMNP-TV-Z]{6})([0-9A-HJKMNP-TV-Z]{2})([0-9A-HJKMNP-TV-Z]{7})$/;

export interface TypedCode {
  readonly showId: number;
  /** As the server writes it. */
  readonly code: string;
}

/** However it was typed, with or without hyphens; undefined for what is no code. */
export function readTypedCode(text: string): TypedCode | undefined {
  const typed = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const [, show = '', ...rest] = form.exec(typed) ?? [];
  if (show === '') return undefined;
  const showId = [...show].reduce((value, digit) => value * 32 + DIGITS.indexOf(digit), 0);
  return { showId, code: [show, ...rest].join('-') };
}

const DIGEST_LENGTH = 8;

/** What the door's list knows a code by. Undefined where the browser has no digests: over an insecure connection. */
export async function digestOf(code: string): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, DIGEST_LENGTH);
}
