import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client.ts';

export type MailHead = Schemas['MailHead'];
export type Mail = Schemas['Mail'];

const PAGE = 30;
const PERIOD_MS = 3_000;

/** Mails that were kept, the latest first; new ones come by themselves. */
export const mailboxQuery = (address: string) =>
  infiniteQueryOptions({
    queryKey: ['mailbox', address],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      const query = { limit: PAGE, ...(address !== '' && { address }), ...cursor };
      return body(api.GET('/api/v1/mailbox', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: PERIOD_MS,
    retry: false,
  });

/** A mail never changes. */
export const mailQuery = (id: number) =>
  queryOptions({
    queryKey: ['mail', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/mailbox/{id}', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
