/** Waiting for a tier that is sold out: what buyers ask. */
import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from './client.ts';

export type WaitlistEntry = Schemas['WaitlistEntry'];

/** While somebody looks at their place in line. */
const PERIOD_MS = 3_000;

const isLive = ({ state }: WaitlistEntry): boolean => state === 'waiting' || state === 'offered';

/** Where somebody stands in line, read again for as long as it may change. */
export const waitlistEntryQuery = (id: string, secret: string | undefined) =>
  queryOptions({
    queryKey: ['waitlist', id, secret],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/waitlist/{id}', {
          params: { path: { id } },
          headers: { 'onsale-secret': secret },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data !== undefined && isLive(state.data) ? PERIOD_MS : false),
  });

/** Joins. Send the same key with the same body until the outcome is known. */
export const joinWaitlist = (showId: number, entry: Schemas['NewWaitlistEntry'], key: string) =>
  body(
    api.POST('/api/v1/shows/{id}/waitlist', {
      params: { path: { id: showId }, header: { 'Idempotency-Key': key } },
      body: entry,
    }),
  );

/** Leaves, or lets the offer go. */
export const leaveWaitlist = async (id: string, secret: string | undefined): Promise<void> => {
  await api.DELETE('/api/v1/waitlist/{id}', {
    params: { path: { id } },
    headers: { 'onsale-secret': secret },
  });
};
