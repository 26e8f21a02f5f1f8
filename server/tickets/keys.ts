/**
 * The keys that sign ticket codes (Ed25519). They derive from SECRET_KEY, so every node has the same and nothing is stored;
 * whoever has the public one can tell a true code from a forged one without asking anybody.
 */
import {
  createPrivateKey,
  createPublicKey,
  hash,
  hkdfSync,
  type KeyObject,
  sign as signBytes,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { decodeCode, encodeSigned, type TicketFacts } from './code.ts';

/** Off the thread that serves requests: it takes a fifth of a millisecond, and a phone may bring hundreds. */
const verifyBytes = promisify(verify);

/** A public key, for devices that check codes by themselves. */
export interface PublicKey {
  /** The first byte of a code names the key by this: the first byte of the key's SHA-256. */
  readonly id: number;
  readonly algorithm: 'Ed25519';
  /** 32 bytes (RFC 8032), base64url. */
  readonly key: string;
}

export interface TicketKeys {
  /** The code of a ticket. Always the same for the same facts. */
  sign(ticket: TicketFacts): string;
  /** What a code says, if one of our keys has signed it. `unreadable` is a text that no key of anybody has signed. */
  verify(code: string): Promise<TicketFacts | 'forged' | 'unreadable'>;
  /** Those whose codes are taken; the first one signs. */
  readonly publicKeys: readonly PublicKey[];
}

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly shown: PublicKey;
}

/** @param secretKeys SECRET_KEY, and those before it whose codes are still taken */
export function createTicketKeys(secretKeys: readonly [string, ...string[]]): TicketKeys {
  const [current, ...earlier] = secretKeys;
  const own = derive(current);
  const pairs = [own, ...earlier.map(derive)];
  return {
    sign: (ticket) => {
      const signed = encodeSigned(own.shown.id, ticket);
      return `${signed}.${signBytes(null, Buffer.from(signed), own.privateKey).toString('base64url')}`;
    },
    verify: async (code) => {
      const parts = decodeCode(code);
      if (parts === undefined) return 'unreadable';
      // Ids are a byte long, so two keys may share one.
      for (const { publicKey, shown } of pairs) {
        if (shown.id !== parts.keyId) continue;
        if (await verifyBytes(null, parts.signed, publicKey, parts.signature)) return parts.ticket;
      }
      return 'forged';
    },
    publicKeys: pairs.map(({ shown }) => shown),
  };
}

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

function derive(secretKey: string): KeyPair {
  const seed = Buffer.from(hkdfSync('sha256', secretKey, '', 'onsale ticket codes 1', SEED_BYTES));
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  const id = hash('sha256', Buffer.from(key, 'base64url'), 'buffer')[0] ?? 0;
  return { privateKey, publicKey, shown: { id, algorithm: 'Ed25519', key } };
}
