/** What pages read, as TanStack queries: one place for keys, freshness and polling. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from './client.ts';

/** While a page is looked at; hidden pages don't ask. */
const STOCK_PERIOD_MS = 3_000;
/** Times and prices change rarely, but a sale may be brought forward while somebody waits for it. */
const EVENT_PERIOD_MS = 30_000;

export const eventQuery = (slug: string) =>
  queryOptions({
    queryKey: ['event', slug],
    queryFn: ({ signal }) => body(api.GET('/api/v1/events/{id}', { params: { path: { id: slug } }, signal })),
    refetchInterval: EVENT_PERIOD_MS,
  });

export const showQuery = (showId: number) =>
  queryOptions({
    queryKey: ['show', showId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}', { params: { path: { id: showId } }, signal })),
  });

export const availabilityQuery = (showId: number) =>
  queryOptions({
    queryKey: ['availability', showId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}/availability', { params: { path: { id: showId } }, signal })),
    refetchInterval: STOCK_PERIOD_MS,
    staleTime: 1_000,
    placeholderData: keepPreviousData,
  });

export const useEvent = (slug: string) => useQuery(eventQuery(slug));
export const useShow = (showId: number) => useQuery(showQuery(showId));
export const useAvailability = (showId: number) => useQuery(availabilityQuery(showId));
