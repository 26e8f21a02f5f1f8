/** What organizers read of their sales and bookings. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client.ts';

export type ShowSales = Schemas['ShowSales'];
export type ShowHeat = Schemas['ShowHeat'];
export type ConsoleBooking = Schemas['Booking'];
export type BookingStatus = ConsoleBooking['status'];

/** While a page is looked at; the server reads once for all who look. */
const SALES_PERIOD_MS = 2_000;
const HEAT_PERIOD_MS = 10_000;
const SUMMARY_PERIOD_MS = 15_000;
const PAGE = 25;

export const salesQuery = (showId: number) =>
  queryOptions({
    queryKey: ['console', 'sales', showId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}/sales', { params: { path: { id: showId } }, signal })),
    refetchInterval: SALES_PERIOD_MS,
  });

export const heatQuery = (showId: number) =>
  queryOptions({
    queryKey: ['console', 'heat', showId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}/heat', { params: { path: { id: showId } }, signal })),
    refetchInterval: HEAT_PERIOD_MS,
  });

export const organizerSalesQuery = (organizerId: number) =>
  queryOptions({
    queryKey: ['console', 'organizer sales', organizerId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/organizers/{id}/sales', { params: { path: { id: organizerId } }, signal })),
    refetchInterval: SUMMARY_PERIOD_MS,
  });

export interface BookingSearch {
  readonly q: string;
  readonly status: BookingStatus | '';
  readonly showId?: number | undefined;
  readonly organizerId?: number | undefined;
}

export const bookingsQuery = ({ q, status, showId, organizerId }: BookingSearch) =>
  infiniteQueryOptions({
    queryKey: ['console', 'bookings', showId, organizerId, status, q],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/bookings', {
          params: {
            query: {
              limit: PAGE,
              ...(q !== '' && { q }),
              ...(status !== '' && { status }),
              ...(showId !== undefined && { showId }),
              ...(organizerId !== undefined && { organizerId }),
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

export const consoleBookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['console', 'booking', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/bookings/{id}', { params: { path: { id } }, signal })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['console', 'timeline', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/bookings/{id}/timeline', { params: { path: { id } }, signal })),
    // Mails and refunds go on after what was pressed.
    refetchInterval: 5_000,
  });
