import { useSyncExternalStore } from 'react';
import type { Stored } from './stored.ts';

/** The value of a store; the component is drawn anew when it changes, here or in another tab. */
export const useStored = <Value>({ subscribe, get }: Stored<Value>): Value =>
  useSyncExternalStore(subscribe, get);
