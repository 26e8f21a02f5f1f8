/** Reads that all who watch share, and that never take more than a small part of the database's time. */

/** A read that took a second isn't begun again for ten. */
const REST = 10;
/** A value that nobody has asked for since then is dropped. */
const IDLE_MS = 60_000;

interface Entry<Value> {
  readonly value: Promise<Value>;
  /** As long as it is under way: for ever. */
  freshUntil: number;
}

/**
 * Wraps a keyed read. All callers share one read at a time; its value serves for `periodMs`, or ten times as long as it took
 * to read where that is longer. A failed read is not kept.
 */
export function paced<Key, Value>(
  read: (key: Key) => Promise<Value>,
  periodMs: number,
): (key: Key) => Promise<Value> {
  const entries = new Map<Key, Entry<Value>>();
  return (key) => {
    const begun = performance.now();
    const known = entries.get(key);
    if (known !== undefined && begun < known.freshUntil) return known.value;
    dropIdle(entries, begun - IDLE_MS);
    const entry: Entry<Value> = { value: read(key), freshUntil: Number.POSITIVE_INFINITY };
    entries.set(key, entry);
    entry.value.then(
      () => {
        entry.freshUntil = begun + Math.max(periodMs, REST * (performance.now() - begun));
      },
      () => {
        if (entries.get(key) === entry) entries.delete(key);
      },
    );
    return entry.value;
  };
}

function dropIdle<Key>(entries: Map<Key, { readonly freshUntil: number }>, before: number): void {
  for (const [key, { freshUntil }] of entries) if (freshUntil < before) entries.delete(key);
}
