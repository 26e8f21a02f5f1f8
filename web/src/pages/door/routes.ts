/**
 * The door of a show. Below the console's address but outside of its frame: it fills a phone, comes up without a connection,
 * and those who work there see nothing else.
 */
import { createRoute } from '@tanstack/react-router';
import { pageChunk } from '../../shell/page-chunk.ts';
import { root, showIdParams } from '../../shell/root-route.ts';

export const doorRoute = createRoute({
  getParentRoute: () => root,
  path: '/organize/shows/$showId/door',
  params: showIdParams,
  component: pageChunk(() => import('./page.tsx')),
});
