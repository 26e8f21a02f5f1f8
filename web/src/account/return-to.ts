/** Where one goes on after signing in: a page of this site, or nowhere else. */

const SITE = 'https://site.invalid';

/** A path of this site; undefined for anything that a browser would take for another one. */
export function sitePath(given: unknown): string | undefined {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given)) return undefined;
  const url = URL.parse(given, SITE);
  return url?.origin === SITE ? `${url.pathname}${url.search}${url.hash}` : undefined;
}

/** What the address of a page of the account may carry. */
export const readReturn = ({ to }: Record<string, unknown>): { to?: string } => {
  const path = sitePath(to);
  return path === undefined ? {} : { to: path };
};
