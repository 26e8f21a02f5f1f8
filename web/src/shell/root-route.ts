/** What all addresses begin with, and how the numbers in them are read. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, notFound } from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

interface Context {
  readonly queryClient: QueryClient;
}

export const root = createRootRouteWithContext<Context>()({
  component: Shell,
  notFoundComponent: NotFound,
});

/** `$showId` as a number; what is none is an address without a page. */
export const showIdParams = {
  parse: ({ showId }: { showId: string }) => ({ showId: readId(showId) }),
  stringify: ({ showId }: { showId: number }) => ({ showId: String(showId) }),
};

function readId(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw notFound();
  return Number(text);
}
