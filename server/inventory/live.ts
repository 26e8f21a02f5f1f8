/**
 * The live feed of this node. For each show that somebody watches or has just read, one copy is kept (LiveShow) and
 * brought forward a few times a second by asking the database for newer changes; what is new is encoded once and handed
 * to all watchers (Fanout). Nodes need no word from each other.
 */
import type { Pool } from 'pg';
import { Fanout, type Reader } from './live-fanout.ts';
import { LiveShow } from './live-show.ts';
import { readChanges, readSnapshot } from './snapshot.ts';

const POLL_MS = 250;
/** A copy that nobody watches or reads is dropped after this. */
const IDLE_MS = 30_000;

/** A reader on its feed. */
export interface Watch {
  /** Sends what the reader lacks: for one whose connection was full. */
  catchUp(): void;
  end(): void;
}

export interface LiveFeed {
  /** This node's copy of a show, no older than `maxAgeMs`; undefined when there is no such show. */
  current(showId: number, maxAgeMs?: number): Promise<LiveShow | undefined>;
  /** Sends what a reader lacks (at its first visit: a snapshot), then what changes. Undefined when there is no such show. */
  watch(showId: number, reader: Reader): Promise<Watch | undefined>;
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
  readonly fanout: Fanout;
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
      fanout: new Fanout(() => kept.show),
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

  /** The copy, no older than that; using it keeps it. */
  const fresh = async (showId: number, maxAgeMs: number): Promise<Kept | undefined> => {
    const kept = await keptOf(showId);
    if (kept === undefined) return undefined;
    kept.usedAt = performance.now();
    if (kept.usedAt - kept.readAt > maxAgeMs) await refresh(showId, kept);
    return kept;
  };

  const poll = setInterval(() => {
    const now = performance.now();
    for (const [showId, kept] of shows) {
      if (kept.fanout.size > 0) {
        refresh(showId, kept).catch((error: unknown) =>
          log.warn({ err: error, showId }, 'could not read the live feed'),
        );
      } else if (now - kept.usedAt > IDLE_MS) shows.delete(showId);
    }
  }, POLL_MS);
  poll.unref();

  return {
    current: async (showId, maxAgeMs = POLL_MS) => (await fresh(showId, maxAgeMs))?.show,
    watch: async (showId, reader) => {
      const kept = await fresh(showId, POLL_MS);
      if (kept === undefined) return undefined;
      // The poll may have dropped the copy meanwhile; whom it has to tell, it must know.
      shows.set(showId, kept);
      kept.fanout.add(reader);
      return { catchUp: () => kept.fanout.catchUp(reader), end: () => kept.fanout.delete(reader) };
    },
    poke: (showId) => {
      const kept = shows.get(showId);
      if (kept === undefined || kept.fanout.size === 0 || kept.fanout.isBusy) return;
      // A hot show decides hundreds of batches a second; its watchers need a handful.
      if (performance.now() - kept.readAt < POLL_MS / 2) return;
      refresh(showId, kept).catch(() => {});
    },
    get watchers() {
      let count = 0;
      for (const kept of shows.values()) count += kept.fanout.size;
      return count;
    },
    close: () => clearInterval(poll),
  };
}

/** Reads what is new and has the watchers told; takes a new snapshot when changes are missing. */
async function bringForward(pool: Pool, showId: number, kept: Kept): Promise<void> {
  const startedAt = performance.now();
  const before = kept.show;
  const { changes, revision } = await readChanges(pool, showId, before.revision);
  const isNewer = changes.length > 0;
  // Old changes are pruned, or the database was put back to an earlier state: then rows and revision don't fit.
  if (!before.apply(changes) || (!isNewer && revision !== before.revision)) {
    const snapshot = await readSnapshot(pool, showId, true);
    if (snapshot === undefined) return;
    kept.show = new LiveShow(snapshot);
  }
  kept.readAt = startedAt;
  if (isNewer || kept.show !== before) kept.fanout.wake();
}
