/** After a change of what an account may do. */
import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../../accounts/index.ts';
import { header } from '../caller.ts';

/** Has the account of a request looked up again for its next one. Other nodes find out within a second. */
export type Renew = (request: FastifyRequest) => void;

export const renewOf =
  (accounts: Pick<Accounts, 'recognize'>): Renew =>
  (request) =>
    accounts.recognize.forget((name) => header(request, name));
