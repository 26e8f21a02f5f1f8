/** What pages read, as TanStack queries: one place for keys, freshness and polling. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { pollEvery } from '../lib/booking-stage.ts';
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

/** A chart never changes. */
export const chartQuery = (chartId: number | null) =>
  queryOptions({
    queryKey: ['chart', chartId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/charts/{id}', { params: { path: { id: chartId ?? 0 } }, signal })),
    enabled: chartId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 600_000,
  });

/** Seats side by side that are free now. Asked for by a press, never twice by itself. */
export const proposeSeats = (showId: number, quantity: number, prefer: 'best' | 'cheapest') =>
  body(
    api.GET('/api/v1/shows/{id}/best-available', {
      params: { path: { id: showId }, query: { quantity, prefer } },
    }),
  );

/** What the hold of the basket has become meanwhile, here or in another tab. */
export const holdQuery = (hold: { readonly id: string; readonly secret: string } | null) =>
  queryOptions({
    queryKey: ['hold', hold?.id],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/holds/{id}', {
          params: { path: { id: hold?.id ?? '' } },
          headers: { 'onsale-secret': hold?.secret },
          signal,
        }),
      ),
    enabled: hold !== null,
    refetchOnWindowFocus: true,
  });

/**
 * A booking, read again for as long as it may change by itself. It opens by its secret, or to who is signed in as its
 * customer.
 */
export const bookingQuery = (id: string, secret: string | undefined, isSignedIn = false) =>
  queryOptions({
    queryKey: ['booking', id, secret],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/bookings/{id}', {
          params: { path: { id } },
          headers: { 'onsale-secret': secret },
          signal,
        }),
      ),
    enabled: secret !== undefined || isSignedIn,
    refetchInterval: ({ state }) => pollEvery(state.data),
  });

/** How payments are taken, and the cards to try them with. */
export const paymentMethodsQuery = () =>
  queryOptions({
    queryKey: ['payment methods'],
    queryFn: ({ signal }) => body(api.GET('/api/v1/payments/methods', { signal })),
    staleTime: 300_000,
  });

/** A payment at the simulator's bank. */
export const simulatedPaymentQuery = (reference: string) =>
  queryOptions({
    queryKey: ['simulated payment', reference],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/payments/simulator/{reference}', { params: { path: { reference } }, signal })),
  });

export const useEvent = (slug: string) => useQuery(eventQuery(slug));
export const useAvailability = (showId: number) => useQuery(availabilityQuery(showId));
