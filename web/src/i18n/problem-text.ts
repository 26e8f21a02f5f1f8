/** Refusals of the API in the visitor's words. */
import { ApiProblem } from '../api/client.ts';
import { problem } from './en/problem.ts';
import type { Key, Translate } from './index.tsx';

/** What a failure means: by its code, or in the server's own words where the catalog has none. */
export function problemText(t: Translate, error: unknown): string {
  if (!(error instanceof ApiProblem)) return t('state.error.text');
  const key = `problem.${error.code}`;
  if (Object.hasOwn(problem, key)) return t(key as Key);
  return error.code === 'unreadable' ? t('state.error.text') : error.detail;
}
