/**
 * The live feed of this node. For each show that somebody watches or has just read, one copy is kept (LiveShow) and
 * brought forward a few times a second by asking the database for newer changes; what is new is encoded once and handed
 * to all watchers. Nodes need no word from each other.
 */
import type { Pool } from 'pg';
import { LiveShow, type Message } from './live-show.ts';
import { readChanges, readSnapshot } from './snapshot.ts';

const POLL_MS = 250;
/** A copy that nobody watches or reads is dropped after this. */
const IDLE_MS = 30_000;

export type Listener = (messages: readonly Message[]) => void;

export interface LiveFeed {
  /** This node's copy of a show, no older than `maxAgeMs`; undefined when there is no such show. */
  current(showId: number, maxAgeMs?: number): Promise<LiveShow | undefined>;
  /**
   * Sends what a reader at `revision` lacks (undefined: a snapshot), then every change. The returned function ends it.
   * Undefined when there is no such show.
   */
  watch(showId: number, revision: number | undefined, listener: Listener): Promise<(() => void) | undefined>;
  /** What a reader at `revision` lacks now, for one that lagged behind; empty when the show is not kept. */
  since(showId: number, revision: number): readonly Message[];
  /** Asks sooner: this node has just decided something. */
  poke(showId: number): void;
  readonly watchers: number;
  close(): void;
}

interface Kept {
  show: LiveShow;
  readAt: number;
  usedAt: number;
  refreshing: Promise<void> | undefined;
  readonly listeners: Set<Listener>;
}

/** Starts the feed. `log` is told of polls that failed; they are tried again. */
export function createLiveFeed(pool: Pool, log: { warn(fields: object, message: string): void }): LiveFeed {
  const shows = new Map<number, Kept>();
  const loading = new Map<number, Promise<Kept | undefined>>();

  const load = async (showId: number): Promise<Kept | undefined> => {
    const readAt = performance.now();
    const snapshot = await readSnapshot(pool, showId, true);
    if (snapshot === undefined) return undefined;
    const kept: Kept = {
      show: new LiveShow(snapshot),
      readAt,
      usedAt: readAt,
      refreshing: undefined,
      listeners: new Set(),
    };
    shows.set(showId, kept);
    return kept;
  };

  const keptOf = (showId: number): Promise<Kept | undefined> => {
    const kept = shows.get(showId);
    if (kept !== undefined) return Promise.resolve(kept);
    let promise = loading.get(showId);
    if (promise === undefined) {
      promise = load(showId).finally(() => loading.delete(showId));
      loading.set(showId, promise);
    }
    return promise;
  };

  const refresh = (showId: number, kept: Kept): Promise<void> => {
    kept.refreshing ??= bringForward(pool, showId, kept).finally(() => {
      kept.refreshing = undefined;
    });
    return kept.refreshing;
  };

  const poll = setInterval(() => {
    const now = performance.now();
    for (const [showId, kept] of shows) {
      if (kept.listeners.size > 0) {
        refresh(showId, kept).catch((error: unknown) =>
          log.warn({ err: error, showId }, 'could not read the live feed'),
        );
      } else if (now - kept.usedAt > IDLE_MS) shows.delete(showId);
    }
  }, POLL_MS);
  poll.unref();

  return {
    current: async (showId, maxAgeMs = POLL_MS) => {
      const kept = await keptOf(showId);
      if (kept === undefined) return undefined;
      kept.usedAt = performance.now();
      if (kept.usedAt - kept.readAt > maxAgeMs) await refresh(showId, kept);
      return kept.show;
    },
    watch: async (showId, revision, listener) => {
      const kept = await keptOf(showId);
      if (kept === undefined) return undefined;
      kept.usedAt = performance.now();
      await refresh(showId, kept);
      // The poll may have dropped the copy meanwhile; whom it has to tell, it must know.
      shows.set(showId, kept);
      listener(kept.show.since(revision));
      kept.listeners.add(listener);
      return () => void kept.listeners.delete(listener);
    },
    since: (showId, revision) => shows.get(showId)?.show.since(revision) ?? [],
    poke: (showId) => {
      const kept = shows.get(showId);
      // A hot show decides hundreds of batches a second; its watchers need a handful.
      if (kept === undefined || kept.listeners.size === 0 || performance.now() - kept.readAt < POLL_MS / 2)
        return;
      refresh(showId, kept).catch(() => {});
    },
    get watchers() {
      let count = 0;
      for (const kept of shows.values()) count += kept.listeners.size;
      return count;
    },
    close: () => clearInterval(poll),
  };
}

/** Reads what is new and tells the listeners; takes a new snapshot when changes are missing. */
async function bringForward(pool: Pool, showId: number, kept: Kept): Promise<void> {
  const startedAt = performance.now();
  const { changes, revision } = await readChanges(pool, showId, kept.show.revision);
  let messages = kept.show.apply(changes);
  // Old changes are pruned, or the database was put back to an earlier state: then rows and revision don't fit.
  if (messages === undefined || (changes.length === 0 && revision !== kept.show.revision)) {
    const snapshot = await readSnapshot(pool, showId, true);
    if (snapshot === undefined) return;
    kept.show = new LiveShow(snapshot);
    messages = [kept.show.snapshot()];
  }
  kept.readAt = startedAt;
  if (messages.length > 0) for (const listener of kept.listeners) listener(messages);
}
