/** Who sends a request to the routes of accounts: where from, by which session, and as whom. */
import type { FastifyRequest } from 'fastify';
import type { Accounts, Credential, From } from '../../accounts/index.ts';
import { RefusalError, refuse } from '../../lib/errors.ts';
import { addressOf, header } from '../caller.ts';

/** Which request it is, and where it comes from. */
export const fromOf = (request: FastifyRequest): From => ({
  network: addressOf(request),
  address: request.ip,
  userAgent: request.headers['user-agent'],
  cookies: request.headers.cookie,
  requestId: request.id,
});

/** The session that a request presents; undefined without one. */
export const credentialOf = (accounts: Accounts, request: FastifyRequest): Credential | undefined =>
  accounts.credentialOf((name) => header(request, name));

/**
 * The account that asks, and its session.
 * @throws RefusalError forbidden for who may ask without being a person, such as ADMIN_TOKEN
 */
export function selfOf(
  accounts: Accounts,
  request: FastifyRequest,
): { readonly accountId: string; readonly credential: Credential } {
  const { account } = request.actor;
  const credential = credentialOf(accounts, request);
  if (account !== undefined && credential !== undefined) return { accountId: account.id, credential };
  throw new RefusalError(
    refuse('forbidden', 'This is about the account of a person: sign in with one.').refusal,
  );
}
