/**
 * Who may do what with a hold or booking, and the digests by which the database knows callers without knowing them.
 * Everything derives from SECRET_KEY: nothing is stored, any node can check, and a replay can answer the same secret.
 */
import { hash, timingSafeEqual } from 'node:crypto';

export interface Identity {
  /** The secret that comes with a hold or booking: whoever sends it in `Onsale-Secret` may read and change it. */
  secretOf(claimId: string): string;
  /** Whether `given` is the secret of a claim. Takes the same time for every wrong secret. */
  isSecretOf(claimId: string, given: string | undefined): boolean;
  /** A UUID-shaped digest of some texts, for lookups by equality. Different uses need different first parts. */
  digest(...parts: readonly string[]): string;
  /** The digest by which a customer is known: one for each e-mail address, however it is written. */
  customerHash(email: string): string;
}

/** @param secretKey SECRET_KEY; the same on every node of a database */
export function createIdentity(secretKey: string): Identity {
  const hmac = createHmacSha256(secretKey);
  const secretOf = (claimId: string) => hmac(`secret\n${claimId}`).slice(0, 32);
  const digest = (...parts: readonly string[]) =>
    // Not a proof of anything, so a plain hash of the key and the parts will do; it runs several times a request.
    toUuidShape(hash('sha256', `${secretKey}\n${parts.join('\n')}`, 'hex'));
  return {
    secretOf,
    isSecretOf: (claimId, given) => {
      const wanted = Buffer.from(secretOf(claimId));
      const found = Buffer.from(given ?? '');
      return wanted.length === found.length && timingSafeEqual(wanted, found);
    },
    digest,
    customerHash: (email) => digest('customer', normalizeEmail(email)),
  };
}

const BLOCK_BYTES = 64;

/**
 * HMAC-SHA256 (RFC 2104) in base64url, from two one-shot hashes: half the cost of an Hmac object, and one is made with
 * every booking.
 */
function createHmacSha256(secretKey: string): (message: string) => string {
  const raw = Buffer.from(secretKey);
  const key = Buffer.alloc(BLOCK_BYTES);
  (raw.length > BLOCK_BYTES ? hash('sha256', raw, 'buffer') : raw).copy(key);
  const inner = key.map((byte) => byte ^ 0x36);
  const outer = key.map((byte) => byte ^ 0x5c);
  return (message) => {
    const digest = hash('sha256', Buffer.concat([inner, Buffer.from(message)]), 'buffer');
    return hash('sha256', Buffer.concat([outer, digest]), 'base64url');
  };
}

/** The customer as limits and look-ups know them: one person, however the address is written. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

function toUuidShape(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
