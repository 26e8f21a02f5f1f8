/** Searching for events, page by page. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from './client.ts';
import type { paths } from './schema.d.ts';

export type EventsQuery = Omit<
  NonNullable<paths['/api/v1/events']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

const PAGE = 24;
/** How old stock and badges on the start page may be. */
const REFRESH_MS = 30_000;

export const eventsQuery = (query: EventsQuery) =>
  infiniteQueryOptions({
    queryKey: ['events', query],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/events', {
          params: { query: { ...query, limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: REFRESH_MS,
    // What was found before stays until the next letter's answer is there.
    placeholderData: keepPreviousData,
  });

export const searchOptionsQuery = queryOptions({
  queryKey: ['search-options'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/search-options', { signal })),
  staleTime: 60_000,
});
