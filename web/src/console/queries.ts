/** What the console reads: always what is, drafts too, and never older than the page. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client.ts';

const PAGE = 50;

/** The events of an organizer with all their shows, page by page. */
export const organizerEventsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['console', 'events', q],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/events', {
          params: {
            query: {
              drafts: true,
              limit: PAGE,
              ...(q !== '' && { q }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** A show as its organizer edits it: not the storefront's copy, which may be a second old. */
export const consoleShowQuery = (showId: number) =>
  queryOptions({
    queryKey: ['console', 'show', showId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}', { params: { path: { id: showId } }, signal })),
  });
