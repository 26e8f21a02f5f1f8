/** Random texts that are handed out once. Long enough that a plain digest of them tells nothing, so that is what is kept. */
import { hash, randomBytes } from 'node:crypto';

const BYTES = 32;

export const newSecret = (prefix = ''): string => `${prefix}${randomBytes(BYTES).toString('base64url')}`;

export const digestOf = (secret: string): string => hash('sha256', secret, 'hex');
