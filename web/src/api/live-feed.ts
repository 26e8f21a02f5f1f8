/**
 * The live feed of a show over fetch. Not EventSource: that gives up for good when a server is full, and can't come back to
 * another one with the revision that is known already.
 */
import { EventReader } from './event-stream.ts';

export interface FeedMessage {
  readonly kind: 'snapshot' | 'delta';
  readonly revision: number;
  /** JSON text. */
  readonly data: string;
}

/** `gone`: there is no such show, and coming back is useless. */
export type FeedStatus = 'connecting' | 'live' | 'waiting' | 'gone' | 'closed';

export interface FeedOptions {
  readonly fetch?: typeof fetch;
  /** 0 up to 1; spreads readers who lose a server together. */
  readonly random?: () => number;
}

interface FeedHandlers {
  /** False when the message doesn't follow what is known: the feed begins again with a snapshot. */
  readonly onMessage: (message: FeedMessage) => boolean;
  readonly onStatus: () => void;
}

export interface Feed {
  readonly status: FeedStatus;
  close(): void;
}

const WAIT_MS_FIRST = 1_000;
const WAIT_MS_MAX = 30_000;
/** The server says something every twenty seconds at least; a connection that is silent for longer is dead. */
const SILENCE_MS_MAX = 45_000;

/** Reads a feed and comes back whenever it is lost, for as long as it isn't closed. */
export function followFeed(address: string, options: FeedOptions & FeedHandlers): Feed {
  const { fetch: request = fetch, random = Math.random, onMessage, onStatus } = options;
  const closing = new AbortController();
  let status: FeedStatus = 'connecting';
  let revision: number | undefined;
  let failures = 0;

  const setStatus = (next: FeedStatus) => {
    if (status === next || status === 'closed') return;
    status = next;
    onStatus();
  };

  const take = (message: FeedMessage): boolean => {
    setStatus('live');
    failures = 0;
    const follows = onMessage(message);
    revision = follows ? message.revision : undefined;
    return follows;
  };

  const run = async () => {
    while (!closing.signal.aborted) {
      let waitMs: number | undefined;
      try {
        waitMs = await readOnce(request, address, revision, closing.signal, take);
      } catch {
        // Lost, or never reached: the reason makes no difference to what follows.
      }
      if (waitMs === GONE) return setStatus('gone');
      if (closing.signal.aborted) return;
      setStatus('waiting');
      failures += 1;
      await pause(Math.max(waitMs ?? 0, backOff(failures, random())), closing.signal);
    }
  };
  void run();
  return {
    get status() {
      return status;
    },
    close: () => {
      setStatus('closed');
      closing.abort();
    },
  };
}

/** Half to the whole of a time that doubles with each failure. */
export function backOff(failures: number, random: number): number {
  const whole = Math.min(WAIT_MS_MAX, WAIT_MS_FIRST * 2 ** (failures - 1));
  return whole * (0.5 + random / 2);
}

const GONE = -1;

/** Reads until the connection ends. Returns how long the server asks to stay away, or GONE. */
async function readOnce(
  request: typeof fetch,
  address: string,
  revision: number | undefined,
  closing: AbortSignal,
  take: (message: FeedMessage) => boolean,
): Promise<number | undefined> {
  const connection = new AbortController();
  const signal = AbortSignal.any([closing, connection.signal]);
  let silence = setTimeout(() => connection.abort(), SILENCE_MS_MAX);
  try {
    const headers = {
      accept: 'text/event-stream',
      ...(revision !== undefined && { 'Last-Event-ID': String(revision) }),
    };
    const response = await request(address, { headers, signal, cache: 'no-store' });
    if (response.status === 404) return GONE;
    if (!response.ok || response.body === null) return Number(response.headers.get('retry-after')) * 1_000;
    const events = new EventReader();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return undefined;
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), SILENCE_MS_MAX);
      for (const { event, id, data } of events.push(value)) {
        if (event !== 'snapshot' && event !== 'delta') continue;
        if (!take({ kind: event, revision: Number(id), data })) return 0;
      }
    }
  } finally {
    clearTimeout(silence);
    connection.abort();
  }
}

/** Waits; less long when the device finds its network again. */
function pause(waitMs: number, closing: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', done);
      closing.removeEventListener('abort', done);
      settle();
    };
    const timer = setTimeout(done, waitMs);
    globalThis.addEventListener?.('online', done);
    closing.addEventListener('abort', done);
  });
}
