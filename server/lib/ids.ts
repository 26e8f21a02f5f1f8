/**
 * Ids of holds and bookings (a claim keeps its id for life). They route themselves: a UUIDv8 (RFC 9562) of
 * 48 bits milliseconds, the show's number (32 bits), 34 bits that are unique within the millisecond, and a last byte that
 * is zero for a claim and the ticket's number for a ticket. Ids order nothing and are not secrets.
 */
import { randomInt } from 'node:crypto';

const counterLimit = 2 ** 34;
let counter = randomInt(2 ** 34);

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * A fresh claim id. This computer's clock only spreads ids: nothing is ordered or decided by it.
 * @param showId the show's number, 1 to 2^32 - 1
 */
export function newClaimId(showId: number): string {
  // Steps of random size: ids of one process never repeat within a millisecond, and those of two processes hardly ever.
  counter = (counter + 1 + Math.floor(Math.random() * 65_536)) % counterLimit;
  const now = Date.now();
  if (head.at !== now || head.showId !== showId) head = headOf(now, showId);
  const tail = head.last6 * 2 ** 2 + Math.floor(counter / 2 ** 32);
  return `${head.text}${hex(tail, 2)}${hex(counter % 2 ** 32, 8)}00`;
}

/** What the ids of one show and millisecond begin with, and the last 6 bits of the show; ids are made in bursts. */
let head = { at: 0, showId: 0, text: '', last6: 0 };

function headOf(at: number, showId: number): typeof head {
  const time = hex(at, 12);
  // The 32 bits of the show: 12 behind the version, 2 behind the variant, 12 up to the last hyphen, 6 behind it.
  const variant = (0b1000 | ((showId >>> 18) & 0b11)).toString(16);
  const middle = hex((showId >>> 6) & 0xfff, 3);
  const text = `${time.slice(0, 8)}-${time.slice(8)}-8${hex(showId, 8).slice(0, 3)}-${variant}${middle}-`;
  return { at, showId, text, last6: showId & 0x3f };
}

/** Shows are numbered by PostgreSQL's integer, which has a sign. */
const SHOW_ID_MAX = 2 ** 31 - 1;

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The show that an id belongs to, or undefined when it is not an id of ours. */
export function showOfId(id: string): number | undefined {
  if (!pattern.test(id)) return undefined;
  const high12 = Number.parseInt(id.slice(15, 18), 16);
  const rest = Number.parseInt(id.slice(19, 23) + id.slice(24, 26), 16); // variant, 20 show bits, 2 counter bits
  const low20 = (rest >>> 2) & 0xfffff;
  const showId = high12 * 2 ** 20 + low20;
  return showId > 0 && showId <= SHOW_ID_MAX ? showId : undefined;
}

/** The id of a claim's ticket: the claim's id with the ticket's number (1 to 255) as its last byte. */
export const ticketId = (claimId: string, number: number): string => claimId.slice(0, 34) + hex(number, 2);

/** The claim and the number that a ticket id is made of; undefined when it is not a ticket id. */
export function ticketOfId(id: string): { claimId: string; number: number } | undefined {
  const number = Number.parseInt(id.slice(34), 16);
  if (showOfId(id) === undefined || number === 0) return undefined;
  return { claimId: `${id.slice(0, 34)}00`, number };
}

/** Whether a text has the form of a claim id. */
export const isClaimId = (id: string): boolean => showOfId(id) !== undefined && id.endsWith('00');
