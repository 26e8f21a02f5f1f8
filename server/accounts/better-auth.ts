/** How better-auth says no, and what it answers. */

interface ApiError extends Error {
  readonly statusCode: number;
  readonly body?: { readonly code?: string } | undefined;
}

/** Whether better-auth refused; anything else is a fault. */
export const isApiError = (error: unknown): error is ApiError =>
  error instanceof Error && error.name === 'APIError' && 'statusCode' in error;

/** The code of a refusal of better-auth; undefined where it has none. */
export const codeOfApiError = (error: unknown): string | undefined =>
  isApiError(error) ? error.body?.code : undefined;

/** Cookies that were set, as the next request would send them. */
export const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
