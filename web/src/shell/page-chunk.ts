import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

interface PageModule {
  readonly default: ComponentType;
}

/** Times that a page's code is asked for again although there is a connection: it may have come back in this moment. */
const RETRIES = 2;
const RETRY_MS = 300;

/**
 * A page that is loaded when somebody comes near it. Without a connection that waits until there is one again: the router
 * would load the whole app anew, as after a release whose old files are gone, and get the browser's own page instead.
 */
export const pageChunk = (load: () => Promise<PageModule>) =>
  lazyRouteComponent(async () => {
    for (let failures = 0; ; failures += 1) {
      try {
        return await load();
      } catch (error) {
        if (!navigator.onLine) await connection();
        else if (failures >= RETRIES) throw error;
        else await pause(RETRY_MS);
      }
    }
  });

const connection = () => new Promise((settle) => addEventListener('online', settle, { once: true }));
const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));
