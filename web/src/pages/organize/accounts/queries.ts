/** What the pages of accounts read and change. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../../api/client.ts';
import { etagOf } from '../../../console/api.ts';

export type ManagedAccount = Schemas['ManagedAccount'];

const PAGE = 50;

/** Accounts by a part of their name, address or username, the latest first. */
export const accountsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['console', 'accounts', q],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      const query = { limit: PAGE, ...(q !== '' && { q }), ...cursor };
      return body(api.GET('/api/v1/accounts', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

const of = (id: string) => ({ params: { path: { id } } });

export const managedAccountQuery = (id: string) =>
  queryOptions({
    queryKey: ['console', 'account', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/accounts/{id}', { ...of(id), signal })),
  });

export const manageAccount = (account: ManagedAccount, change: Schemas['ManagedAccountPatch']) =>
  api.PATCH('/api/v1/accounts/{id}', {
    params: { path: { id: account.id }, header: { 'if-match': etagOf(account) } },
    body: change,
  });

export const endAllSessions = ({ id }: ManagedAccount) =>
  api.DELETE('/api/v1/accounts/{id}/sessions', of(id));

export const sendPasswordLink = ({ id }: ManagedAccount) =>
  api.POST('/api/v1/accounts/{id}/password-link', of(id));
