/** What all routes of a person's own account have in common. */
import { allow } from '../caller.ts';
import { problems } from '../schemas.ts';

export const tags = ['account'];

/** Options of a route that is about whoever is signed in. */
export const own = allow('signed-in');

/** How a route refuses that asks for the password once more. */
export const guarded = problems(
  'invalid_request',
  'unauthenticated',
  'password_wrong',
  'cross_site',
  'rate_limited',
);
