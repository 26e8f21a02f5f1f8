/** Reads signed ticket codes and checks their signatures, without the server; docs/door.md says what they are made of. */
import type { Schemas } from '../api/client.ts';

export type PublicKey = Schemas['TicketKey'];

/** What a code says. */
export interface SignedCode {
  readonly keyId: number;
  readonly ticketId: string;
  readonly showId: number;
  readonly tier: number;
  readonly admits: number;
  readonly seat: number | undefined;
  /** What the signature is over. */
  readonly signed: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const form = /^(OT1\.([A-Za-z0-9_-]{24,64}))\.([A-Za-z0-9_-]{86})$/;
const ID_BYTES = 16;

/** The parts of a text that has the form of a signed code; undefined for any other. */
export function readSignedCode(text: string): SignedCode | undefined {
  const [, signed = '', payload = '', signature = ''] = form.exec(text) ?? [];
  if (payload === '') return undefined;
  const [keyId = 0, ...bytes] = fromBase64url(payload);
  const hex = bytes.slice(0, ID_BYTES).map((byte) => byte.toString(16).padStart(2, '0'));
  const [tier, admits, seat] = readVarints(bytes.slice(ID_BYTES));
  if (hex.length < ID_BYTES || tier === undefined || admits === undefined) return undefined;
  const ticketId = toUuid(hex.join(''));
  const showId = showOf(ticketId);
  return { keyId, ticketId, showId, tier, admits, seat, signed, signature: fromBase64url(signature) };
}

/** `unable` without a key, where the browser has no Ed25519, and where the page came over an insecure connection. */
export type Verdict = 'genuine' | 'forged' | 'unable';

/** Whether one of these keys has signed the code. */
export async function verifySignedCode(code: SignedCode, keys: readonly PublicKey[]): Promise<Verdict> {
  if (keys.length === 0) return 'unable';
  for (const { id, key } of keys) {
    if (id !== code.keyId) continue;
    const imported = await importKey(key);
    if (imported === undefined) return 'unable';
    const signed = new TextEncoder().encode(code.signed);
    if (await crypto.subtle.verify('Ed25519', imported, code.signature, signed)) return 'genuine';
  }
  return 'forged';
}

const imports = new Map<string, Promise<CryptoKey | undefined>>();

/** Undefined where the browser can't. */
function importKey(key: string): Promise<CryptoKey | undefined> {
  const known = imports.get(key);
  if (known !== undefined) return known;
  const made = (async () => {
    try {
      return await crypto.subtle.importKey('raw', fromBase64url(key), 'Ed25519', false, ['verify']);
    } catch {
      return undefined;
    }
  })();
  imports.set(key, made);
  return made;
}

/** Whether signatures can be checked here at all. */
export const canVerify = async (keys: readonly PublicKey[]): Promise<boolean> => {
  const [first] = keys;
  return first !== undefined && (await importKey(first.key)) !== undefined;
};

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function readVarints(bytes: readonly number[]): number[] {
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
  return values;
}

const toUuid = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

/** The show within an id: 12 bits behind the version, 20 behind the variant. */
function showOf(id: string): number {
  const high = Number.parseInt(id.slice(15, 18), 16);
  const rest = Number.parseInt(id.slice(19, 23) + id.slice(24, 26), 16);
  return high * 2 ** 20 + ((rest >>> 2) & 0xfffff);
}
