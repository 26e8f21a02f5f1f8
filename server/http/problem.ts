/** RFC 9457 problem documents: every answer that is not a success has this one form. */
import { type ErrorCode, errorCodes, type Refusal } from '../lib/errors.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What the client is told to wait when a 503 doesn't know better, in seconds. */
const RETRY_AFTER_SECONDS = 1;

/** An answer that says no, ready to be written. Header names are in lower case. */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where a code is explained: a reference that is relative to the server. */
export const typeOf = (code: ErrorCode): string => `/docs/errors#${code}`;

/** The problem document and headers that tell a client of a refusal. */
export function problemAnswer(refusal: Refusal, requestId: string): ProblemAnswer {
  const { status, title } = errorCodes[refusal.code];
  const body = JSON.stringify({
    ...refusal.extra,
    type: typeOf(refusal.code),
    title,
    status,
    code: refusal.code,
    detail: refusal.detail,
    requestId,
    // JSON leaves out what is undefined.
    errors: refusal.errors,
    conflicts: refusal.conflicts,
  });
  return { status, headers: headersOf(refusal, status), body };
}

function headersOf(refusal: Refusal, status: number): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': PROBLEM_TYPE };
  const wait = refusal.retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined);
  if (wait !== undefined) headers['retry-after'] = String(Math.max(1, Math.ceil(wait)));
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  return headers;
}
