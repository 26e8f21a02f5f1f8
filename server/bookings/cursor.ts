/** Where a page of bookings goes on, as the text that clients hand back. */
import { isClaimId } from '../lib/ids.ts';
import type { ListPosition } from './rows.ts';

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

export const encodeCursor = ({ bookedAt, id }: ListPosition): string =>
  Buffer.from(`${bookedAt} ${id}`).toString('base64url');

/** Undefined for a text that is no cursor. */
export function decodeCursor(cursor: string): ListPosition | undefined {
  const [bookedAt, id, ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (bookedAt === undefined || id === undefined || more.length > 0) return undefined;
  return time.test(bookedAt) && isClaimId(id) ? { bookedAt, id } : undefined;
}
