/**
 * Short names for people. A booking's reference is its show and its number within the show, the number scrambled so that
 * references don't tell how many were sold: `4-K7PX2M`. A ticket's code adds its number and a check that only who has
 * the booking's seed can make: `4-K7PX2M-01-9Q4T2VB`. Both are unique by construction. Digits are Crockford's base 32
 * (https://www.crockford.com/base32.html): no I, L, O, U; case doesn't matter, and I, L, O are read as 1, 1, 0.
 */
import { hash } from 'node:crypto';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HALF_BITS = 15;
const MASK = 2 ** (2 * HALF_BITS) - 1;
/** Odd, so that multiplying is a permutation of 30-bit numbers; and its inverse. */
const FACTOR = 0x2545f491;
const INVERSE = inverseOf(FACTOR);

/** The reference of a show's booking. */
export function referenceOf(showId: number, number: number): string {
  const scrambled = fold(multiply(fold(multiply(number, FACTOR)), FACTOR));
  return `${encode(showId)}-${encode(scrambled).padStart(6, '0')}`;
}

/** The show and number that a reference names, however it was typed; undefined when it is none. */
export function parseReference(text: string): { showId: number; number: number } | undefined {
  const [show, rest, ...more] = text.trim().toUpperCase().replaceAll(' ', '').split('-');
  if (show === undefined || rest === undefined || more.length > 0) return undefined;
  const showId = decode(show);
  const scrambled = rest.length === 6 ? decode(rest) : undefined;
  if (showId === undefined || scrambled === undefined || showId === 0 || showId >= 2 ** 32) return undefined;
  return { showId, number: multiply(fold(multiply(fold(scrambled), INVERSE)), INVERSE) };
}

/**
 * The code of a ticket.
 * @param seed the claim's code seed, random and known to nobody else
 */
export function ticketCode(reference: string, ticketNumber: number, seed: number): string {
  const check = Number.parseInt(hash('sha256', `${seed}\n${ticketNumber}`, 'hex').slice(0, 9), 16) % 32 ** 7;
  return `${reference}-${encode(ticketNumber).padStart(2, '0')}-${encode(check).padStart(7, '0')}`;
}

export interface TypedCode {
  readonly showId: number;
  /** Of the booking. */
  readonly number: number;
  readonly ticketNumber: number;
  /** As ticketCode writes it. */
  readonly code: string;
}

/** Digits of a code from its end: check, ticket and booking; what is left before them is the show. */
const CODE_DIGITS = /^(.+)(.{6})(.{2})(.{7})$/;

/** What a ticket's code names, however it was typed, with or without hyphens; undefined when it is none. */
export function parseTicketCode(text: string): TypedCode | undefined {
  const typed = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const [, show = '', booking = '', ticket = '', check = ''] = CODE_DIGITS.exec(typed) ?? [];
  const reference = parseReference(`${show}-${booking}`);
  const ticketNumber = decode(ticket);
  if (reference === undefined || reference.showId >= 2 ** 31 || decode(check) === undefined) return undefined;
  if (ticketNumber === undefined || ticketNumber === 0 || ticketNumber > 255) return undefined;
  const canonical = referenceOf(reference.showId, reference.number);
  return { ...reference, ticketNumber, code: `${canonical}-${ticket}-${check}` };
}

const multiply = (value: number, factor: number): number => Math.imul(value, factor) & MASK;

/** Mixes the high half into the low: multiplying alone leaves the low bits in order. Its own inverse. */
const fold = (value: number): number => value ^ (value >>> HALF_BITS);

function encode(value: number): string {
  let text = '';
  for (let rest = value; rest > 0 || text === ''; rest = Math.floor(rest / 32))
    text = digits[rest % 32] + text;
  return text;
}

function decode(text: string): number | undefined {
  let value = 0;
  for (const typed of text.replaceAll('O', '0').replaceAll(/[IL]/g, '1')) {
    const digit = digits.indexOf(typed);
    if (digit < 0) return undefined;
    value = value * 32 + digit;
  }
  return text === '' || !Number.isSafeInteger(value) ? undefined : value;
}

/** Inverse of an odd number modulo 2^32, by Newton's iteration: each step doubles the bits that are right. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step += 1) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}
