/**
 * Whether somebody has signed in on this device. The session itself is in a cookie that no script can read; this only saves
 * guests, who are nearly everybody, from asking who they are.
 */
import { createStored } from './stored.ts';

export const signedInStore = createStored<boolean>({
  key: 'onsale.signedIn',
  initial: false,
  parse: (stored) => stored === true,
});
