import { ApiProblem } from '../../api/client.ts';

/** What to tell an organizer about a request that was not met. The API's own sentences are written for people, in English. */
export function problemWords(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'Something went wrong in this page. Please try again.';
  if (error.isOffline) return 'There is no connection right now. Nothing is lost: try again in a moment.';
  const [first] = error.errors;
  if (error.code === 'invalid_request' && first !== undefined) return `${first.pointer}: ${first.detail}`;
  return error.detail;
}
