import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

interface PageModule {
  readonly default: ComponentType;
}

/**
 * A page that is loaded when somebody comes near it. Without a connection that waits until there is one again: the router
 * would load the whole app anew, as after a release whose old files are gone, and get the browser's own page instead.
 */
export const pageChunk = (load: () => Promise<PageModule>) =>
  lazyRouteComponent(async () => {
    for (;;) {
      try {
        return await load();
      } catch (error) {
        if (navigator.onLine) throw error;
        await connection();
      }
    }
  });

const connection = () => new Promise((settle) => addEventListener('online', settle, { once: true }));
