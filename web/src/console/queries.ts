/** What the console reads: always what is, drafts too, and never older than the page. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client.ts';

const PAGE = 50;
/** Figures of lists move while tickets sell. */
const LIST_PERIOD_MS = 15_000;

export type When = 'upcoming' | 'past';

/** The events of an organizer with all their shows and what they have sold, page by page. */
export const organizerEventsQuery = (organizer: string, q: string, when: When) =>
  infiniteQueryOptions({
    queryKey: ['console', 'events', organizer, when, q],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/organizers/{id}/events', {
          params: {
            path: { id: organizer },
            query: {
              when,
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
    refetchInterval: LIST_PERIOD_MS,
    placeholderData: keepPreviousData,
  });

/** An event as its organizer edits it, by its id or slug. */
export const consoleEventQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: ['console', 'event', idOrSlug],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/events/{id}', { params: { path: { id: idOrSlug } }, signal })),
  });

/** A show as its organizer edits it: not the storefront's copy, which may be a second old. */
export const consoleShowQuery = (showId: number) =>
  queryOptions({
    queryKey: ['console', 'show', showId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}', { params: { path: { id: showId } }, signal })),
  });

/** Which tier sells which seat. Edits move seats, so it is asked anew with each version of the show. */
export const showSeatsQuery = (showId: number, version: number) =>
  queryOptions({
    queryKey: ['console', 'seats', showId, version],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}/seats', { params: { path: { id: showId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

/** All venues that an organizer may use. */
export const organizerVenuesQuery = (organizer: string) =>
  queryOptions({
    queryKey: ['console', 'venues', organizer],
    queryFn: async ({ signal }) => {
      const all: Schemas['Venue'][] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor !== '' && { cursor }) };
        const page: Schemas['VenuePage'] = await body(
          api.GET('/api/v1/organizers/{id}/venues', { params: { path: { id: organizer }, query }, signal }),
        );
        all.push(...page.items);
        cursor = page.nextCursor;
      }
      return all;
    },
  });

/** A venue as it is edited, by its id or slug. */
export const consoleVenueQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: ['console', 'venue', idOrSlug],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/venues/{id}', { params: { path: { id: idOrSlug } }, signal })),
  });

/** The charts of a venue, the newest first. */
export const venueChartsQuery = (venueId: number | undefined) =>
  queryOptions({
    queryKey: ['console', 'charts', venueId],
    queryFn: async ({ signal }) => {
      const { items } = await body(
        api.GET('/api/v1/venues/{id}/charts', { params: { path: { id: String(venueId) } }, signal }),
      );
      return items;
    },
    enabled: venueId !== undefined,
  });
