/**
 * What a signed ticket code says, as bytes; docs/door.md describes it for those who write readers of their own:
 *
 *     OT1.<payload>.<signature>     both base64url without padding; the signature is over the text before the second dot
 *
 * The payload is the key's id (1 byte), the ticket's id (16 bytes: claim, show and number are in it), and as varints the
 * tier, how many it admits and the seat, if it has one. These three are hints for who can't ask: a ticket that was moved
 * keeps its code.
 */
import { showOfId, ticketOfId } from '../lib/ids.ts';

/** Begins every code; another form would have another number. */
export const PREFIX = 'OT1';

/** What a code says about its ticket. */
export interface TicketFacts {
  /** See ticketId. */
  readonly id: string;
  readonly tier: number;
  readonly admits: number;
  readonly seat: number | null;
}

export interface CodeParts {
  readonly keyId: number;
  readonly ticket: TicketFacts;
  /** What the signature is over. */
  readonly signed: Buffer;
  readonly signature: Buffer;
}

const ID_BYTES = 16;
const form = /^OT1\.([A-Za-z0-9_-]{24,64})\.([A-Za-z0-9_-]{86})$/;

/** The part of a code that is signed. */
export function encodeSigned(keyId: number, { id, tier, admits, seat }: TicketFacts): string {
  const numbers = seat === null ? [tier, admits] : [tier, admits, seat];
  const bytes = Buffer.from([
    keyId,
    ...Buffer.from(id.replaceAll('-', ''), 'hex'),
    ...numbers.flatMap(varint),
  ]);
  return `${PREFIX}.${bytes.toString('base64url')}`;
}

/** The parts of a text that has the form of a code, whoever signed it; undefined for any other text. */
export function decodeCode(text: string): CodeParts | undefined {
  const [, payload = '', signature = ''] = form.exec(text) ?? [];
  const bytes = Buffer.from(payload, 'base64url');
  const numbers = readVarints(bytes.subarray(1 + ID_BYTES));
  const [tier, admits, seat = null] = numbers ?? [];
  const id = toUuid(bytes.toString('hex', 1, 1 + ID_BYTES));
  if (
    tier === undefined ||
    admits === undefined ||
    showOfId(id) === undefined ||
    ticketOfId(id) === undefined
  )
    return undefined;
  return {
    keyId: bytes[0] ?? 0,
    ticket: { id, tier, admits, seat },
    signed: Buffer.from(`${PREFIX}.${payload}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

function readVarints(bytes: Buffer): number[] | undefined {
  const values: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte % 128) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    values.push(value);
    value = 0;
    scale = 1;
  }
  return scale === 1 && values.length <= 3 ? values : undefined;
}

const toUuid = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
