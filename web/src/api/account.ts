/** Who is signed in, and what they may ask of their account. */
import { infiniteQueryOptions, type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { signedInStore } from '../stores/signed-in.ts';
import { useStored } from '../stores/use-stored.ts';
import { api, body, type Schemas } from './client.ts';

export type Account = Schemas['Account'];

const SESSION_FRESH_MS = 60_000;

/** The account that is signed in; null for guests. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const { account } = await body(api.GET('/api/v1/auth/session', { signal }));
      signedInStore.set(account !== null);
      return account;
    },
    staleTime: SESSION_FRESH_MS,
  });

/** Who is signed in: undefined while that is not known. Guests of this device are not asked about. */
export function useAccount(): Account | null | undefined {
  const isSignedIn = useStored(signedInStore);
  const { data, isError } = useQuery({ ...sessionQuery(), enabled: isSignedIn });
  return isSignedIn && !isError ? data : null;
}

/** Makes a sign-in known to all that is on the page; what others have read is forgotten. */
export function adoptAccount(client: QueryClient, account: Account): void {
  client.clear();
  client.setQueryData(sessionQuery().queryKey, account);
  signedInStore.set(true);
}

/** Forgets who was signed in, and what they have read. */
export function forgetAccount(client: QueryClient): void {
  client.clear();
  client.setQueryData(sessionQuery().queryKey, null);
  signedInStore.set(false);
}

type Body<Name extends keyof Schemas> = Schemas[Name];

export const signIn = (input: Body<'NewSignIn'>) => body(api.POST('/api/v1/auth/sign-in', { body: input }));
export const signOut = () => api.POST('/api/v1/auth/sign-out');
export const signUp = (input: Body<'NewSignUp'>) => api.POST('/api/v1/auth/sign-up', { body: input });
export const resendVerification = (email: string) =>
  api.POST('/api/v1/auth/verification', { body: { email } });
export const verifyEmail = (input: Body<'Verification'>) =>
  body(api.POST('/api/v1/auth/verify-email', { body: input }));
export const forgotPassword = (email: string) =>
  api.POST('/api/v1/auth/password/forgot', { body: { email } });
export const resetPassword = (input: Body<'PasswordReset'>) =>
  api.POST('/api/v1/auth/password/reset', { body: input });

export const changeProfile = ({ version, ...change }: Body<'AccountPatch'> & { version: number }) =>
  body(api.PATCH('/api/v1/account', { body: change, headers: { 'if-match': `"${version}"` } }));
export const changeEmail = (input: Body<'EmailChange'>) => api.POST('/api/v1/account/email', { body: input });
export const changePassword = (input: Body<'PasswordChange'>) =>
  api.POST('/api/v1/account/password', { body: input });
export const setUpTwoFactor = (password: string) =>
  body(api.POST('/api/v1/account/two-factor', { body: { password } }));
export const confirmTwoFactor = (code: string) =>
  api.POST('/api/v1/account/two-factor/confirm', { body: { code } });
export const renewBackupCodes = (password: string) =>
  body(api.POST('/api/v1/account/two-factor/backup-codes', { body: { password } }));
export const turnOffTwoFactor = (password: string) =>
  api.DELETE('/api/v1/account/two-factor', { body: { password } });
export const endSession = (id: string) =>
  api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } });
export const endOtherSessions = () => api.DELETE('/api/v1/account/sessions');
export const deleteAccount = (password: string) => api.DELETE('/api/v1/account', { body: { password } });
/** Where everything that is kept about the account can be downloaded. */
export const EXPORT_PATH = '/api/v1/account/export';

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => body(api.GET('/api/v1/account/sessions', { signal })),
  });

const BOOKINGS_PER_PAGE = 10;

/** The bookings of the account, page by page. */
export const ownBookingsQuery = (accountId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['own bookings', accountId],
    queryFn: ({ signal, pageParam }) =>
      body(
        api.GET('/api/v1/account/bookings', {
          params: { query: { limit: BOOKINGS_PER_PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: accountId !== undefined,
  });
