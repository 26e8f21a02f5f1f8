/** What the API answers when it says no (RFC 9457), and what stands for no answer at all. */
import type { components } from './schema.d.ts';

type Problem = components['schemas']['Problem'];

/** `network`: no answer came. `unreadable`: one came that is none of the API's. */
const NO_ANSWER = 'network';

/** An answer that is not a success. Decide by `code`; `detail` is one sentence in English. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly conflicts: NonNullable<Problem['conflicts']>;
  readonly errors: NonNullable<Problem['errors']>;
  readonly retryAfterSeconds: number | undefined;
  /** Whatever else the answer says: `alternatives`, `opensAt` … */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    problem: Partial<Problem> & { readonly status: number; readonly code: string },
    retryAfter?: number,
  ) {
    const { status, code, detail = code, requestId, conflicts, errors, type, title, ...extra } = problem;
    super(detail);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.requestId = requestId;
    this.conflicts = conflicts ?? [];
    this.errors = errors ?? [];
    this.retryAfterSeconds = retryAfter;
    this.extra = extra;
  }

  /** Whether nothing was heard from the server; it may have acted all the same. */
  get isOffline(): boolean {
    return this.code === NO_ANSWER;
  }

  /** Whether asking again the same way may help. */
  get isPassing(): boolean {
    return this.isOffline || this.status === 429 || this.status >= 500;
  }
}

/** The problem that an answer carries. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
  const isProblem = response.headers.get('content-type')?.includes('problem+json') === true;
  const body: unknown = isProblem ? await response.json().catch(() => undefined) : undefined;
  if (typeof body !== 'object' || body === null)
    return new ApiProblem({ status, code: 'unreadable' }, retryAfter);
  return new ApiProblem({ code: 'unreadable', ...(body as Partial<Problem>), status }, retryAfter);
}

/** What fetch threw, as a problem; an abort stays what it is. */
export function problemOfFailure(error: unknown): Error {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiProblem({ status: 0, code: NO_ANSWER, detail });
}
