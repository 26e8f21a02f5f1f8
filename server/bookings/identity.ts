/**
 * Who may do what with a hold or booking, and the digests by which the database knows callers without knowing them.
 * Everything derives from SECRET_KEY: nothing is stored, any node can check, and a replay can answer the same secret.
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto';

export interface Identity {
  /** The secret that comes with a hold or booking: whoever sends it in `Onsale-Secret` may read and change it. */
  secretOf(claimId: string): string;
  /** Whether `given` is the secret of a claim. Takes the same time for every wrong secret. */
  isSecretOf(claimId: string, given: string | undefined): boolean;
  /** A UUID-shaped digest of some texts, for lookups by equality. Different uses need different first parts. */
  digest(...parts: readonly string[]): string;
}

/** @param secretKey SECRET_KEY; the same on every node of a database */
export function createIdentity(secretKey: string): Identity {
  const secretOf = (claimId: string) =>
    createHmac('sha256', secretKey).update(`secret\n${claimId}`).digest('base64url').slice(0, 32);
  return {
    secretOf,
    isSecretOf: (claimId, given) => {
      const wanted = Buffer.from(secretOf(claimId));
      const found = Buffer.from(given ?? '');
      return wanted.length === found.length && timingSafeEqual(wanted, found);
    },
    // Not a proof of anything, so a plain hash of the key and the parts will do; it runs several times a request.
    digest: (...parts) => toUuidShape(hash('sha256', `${secretKey}\n${parts.join('\n')}`, 'hex')),
  };
}

/** The customer as limits and look-ups know them: one person, however the address is written. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

function toUuidShape(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
