/** What the waitlist's tab reads and changes. It is looked at while offers run, so it asks again and again. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../../api/client.ts';

export type Summary = Schemas['WaitlistSummary'];
export type ListedEntry = Schemas['ListedWaitlistEntry'];

const PERIOD_MS = 3_000;
const PAGE = 100;

export const summaryQuery = (showId: number) =>
  queryOptions({
    queryKey: ['console', 'waitlist', showId, 'summary'],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}/waitlist/summary', { params: { path: { id: showId } }, signal })),
    refetchInterval: PERIOD_MS,
  });

interface Filter {
  readonly tierId: number | undefined;
  readonly live: boolean;
}

/** The entries in order, page by page. */
export const entriesQuery = (showId: number, { tierId, live }: Filter) =>
  infiniteQueryOptions({
    queryKey: ['console', 'waitlist', showId, 'entries', tierId, live],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/shows/{id}/waitlist', {
          params: {
            path: { id: showId },
            query: {
              live,
              limit: PAGE,
              ...(tierId !== undefined && { tierId }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: PERIOD_MS,
  });

/** Stops offers, or goes on with them. */
export const pauseWaitlist = async (showId: number, isPaused: boolean): Promise<void> => {
  const init = { params: { path: { id: showId } } };
  if (isPaused) await api.POST('/api/v1/shows/{id}/waitlist/pause', init);
  else await api.POST('/api/v1/shows/{id}/waitlist/resume', init);
};

/** Takes somebody off the list. */
export const removeEntry = async (id: string): Promise<void> => {
  await api.POST('/api/v1/waitlist/{id}/remove', { params: { path: { id } } });
};
