/**
 * The addresses of the door. Outside of the console's frame: it fills a phone, comes up without a connection, and those who
 * work there see nothing else.
 */
import { createRoute } from '@tanstack/react-router';
import { pageChunk } from '../../shell/page-chunk.ts';
import { root, showIdParams } from '../../shell/root-route.ts';

const choose = createRoute({
  getParentRoute: () => root,
  path: '/door',
  component: pageChunk(() => import('./choose.tsx')),
});

const door = createRoute({
  getParentRoute: () => root,
  path: '/organize/shows/$showId/door',
  params: showIdParams,
  component: pageChunk(() => import('./page.tsx')),
});

export const doorRoutes = [choose, door] as const;
