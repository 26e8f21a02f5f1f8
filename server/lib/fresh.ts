/** Values that are read at most once per period, however many ask: one read serves all who wait for it. */

/**
 * Wraps a keyed read. A value younger than `periodMs` is returned as it is; otherwise all callers share one read.
 * A failed read is not kept. Values are dropped when they are two periods old: keys may be whatever the public asks for.
 */
export function freshly<Key, Value>(
  read: (key: Key) => Promise<Value>,
  periodMs: number,
): (key: Key) => Promise<Value> {
  const entries = new Map<Key, { readAt: number; value: Promise<Value> }>();
  let tidiedAt = performance.now();
  return (key) => {
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
}

function dropOld<Key>(entries: Map<Key, { readonly readAt: number }>, before: number): void {
  for (const [key, entry] of entries) if (entry.readAt < before) entries.delete(key);
}
