/** One request of a buyer, and what its answer says about what became of it. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ADMIN_TOKEN } from '../../process/process.ts';

export interface Ask {
  readonly method: string;
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: object;
  readonly key?: string | undefined;
  readonly secret?: string | undefined;
  /** Sent by an administrator. */
  readonly asRole?: boolean;
}

/**
 * - `yes` and `no`: the decision. `away`: there is none, and nothing was taken.
 * - `unknown`: it may or may not have taken effect; the same key asks again.
 * - `unclear`: an answer that a client can do nothing with. There must be none.
 */
export type Answer =
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what is tested
  | { readonly kind: 'yes'; readonly json: any }
  | { readonly kind: 'no' | 'away'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'unclear'; readonly code: string };

/** Sends a request once. A connection that breaks or says nothing for `timeoutMs` makes it unknown. */
export async function send(api: string, ask: Ask, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(`${api}${ask.path}`, {
      method: ask.method,
      headers: {
        ...(ask.body && { 'content-type': 'application/json' }),
        ...(ask.key !== undefined && { 'idempotency-key': ask.key }),
        ...(ask.secret !== undefined && { 'onsale-secret': ask.secret }),
        ...(ask.asRole && { authorization: `Bearer ${ADMIN_TOKEN}` }),
      },
      ...(ask.body && { body: JSON.stringify(ask.body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return judge(response.status, await response.text());
  } catch (error) {
    return { kind: 'unknown', code: (error as Error).name };
  }
}

/** Sends the head of a request and half of its body, and goes away. */
export async function sendHalf(api: string, { method, path, body, key }: Ask): Promise<void> {
  const { hostname, port, pathname } = new URL(api);
  const text = JSON.stringify(body);
  const head = [
    `${method} ${pathname}${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    'content-type: application/json',
    `content-length: ${text.length}`,
    `idempotency-key: ${key}`,
  ];
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await new Promise((resolve) =>
    socket.write(`${head.join('\r\n')}\r\n\r\n${text.slice(0, text.length / 2)}`, resolve),
  );
  socket.destroy();
}

function judge(status: number, text: string): Answer {
  const json = parse(text);
  if (status < 300) return { kind: 'yes', json };
  const code = json?.code;
  if (status === 503 && code === 'outcome_unknown') return { kind: 'unknown', code };
  if (status === 503 && (code === 'database_unavailable' || code === 'overloaded'))
    return { kind: 'away', code };
  if (status < 500 && typeof code === 'string') return { kind: 'no', code };
  return { kind: 'unclear', code: `${status} ${text.slice(0, 300)}` };
}

// biome-ignore lint/suspicious/noExplicitAny: answers have every form
function parse(text: string): any {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Insistence {
  /** Called with each answer, and when (performance.now) its request was sent. */
  readonly onAnswer?: (answer: Answer, sentAt: number) => void;
  /** Of each attempt. Default: 30 seconds. */
  readonly timeoutMs?: (attempt: number) => number;
  readonly pauseMs?: number;
  /** Whether a plain "the database is away" is taken for an answer. */
  readonly acceptsAway?: boolean;
  /** Nothing is asked again after this time (performance.now). */
  readonly until: () => number;
}

/**
 * Asks until there is a decision, as a client with an idempotency key does: what is unknown is sent again, to the next node.
 * Undefined when time ran out before.
 */
export async function insist(
  api: (attempt: number) => string,
  ask: Ask,
  { onAnswer, timeoutMs = () => 30_000, pauseMs = 200, acceptsAway = false, until }: Insistence,
): Promise<Answer | undefined> {
  let unsure = false;
  for (let attempt = 0; performance.now() < until(); attempt += 1) {
    const sentAt = performance.now();
    const answer = await send(api(attempt), ask, timeoutMs(attempt));
    onAnswer?.(answer, sentAt);
    if (answer.kind === 'yes' || answer.kind === 'no') return answer;
    // What an earlier attempt has done, a later one that reached nobody can't say.
    if (answer.kind === 'away' && acceptsAway && !unsure) return answer;
    if (answer.kind !== 'away') unsure = true;
    await sleep(pauseMs * (0.5 + Math.random()));
  }
  return undefined;
}
