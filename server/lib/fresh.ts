/** Values that are read at most once per period, however many ask: one read serves all who wait for it. */

export interface Fresh<Key, Value> {
  (key: Key): Promise<Value>;
  /** Reads a value anew when it is asked for next: for those who have just changed it. */
  forget(key: Key): void;
}

/**
 * Wraps a keyed read. A value younger than `periodMs` is returned as it is; otherwise all callers share one read.
 * A failed read is not kept. Values are dropped when they are two periods old: keys may be whatever the public asks for.
 */
export function freshly<Key, Value>(read: (key: Key) => Promise<Value>, periodMs: number): Fresh<Key, Value> {
  const entries = new Map<Key, { readAt: number; value: Promise<Value> }>();
  let tidiedAt = performance.now();
  const fresh = (key: Key): Promise<Value> => {
    const now = performance.now();
    if (now - tidiedAt > periodMs) {
      tidiedAt = now;
      dropOld(entries, now - 2 * periodMs);
    }
    const entry = entries.get(key);
    if (entry !== undefined && now - entry.readAt < periodMs) return entry.value;
    const value = read(key);
    entries.set(key, { readAt: now, value });
    value.catch(() => {
      if (entries.get(key)?.value === value) entries.delete(key);
    });
    return value;
  };
  return Object.assign(fresh, { forget: (key: Key): void => void entries.delete(key) });
}

function dropOld<Key>(entries: Map<Key, { readonly readAt: number }>, before: number): void {
  for (const [key, entry] of entries) if (entry.readAt < before) entries.delete(key);
}
