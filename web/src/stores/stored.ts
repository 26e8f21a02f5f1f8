/**
 * A value that survives reloads and is the same in every tab: kept in localStorage, told to subscribers, and to other tabs by
 * the browser's own `storage` event. Made for React's useSyncExternalStore, but knows nothing of React.
 */

/** The part of localStorage that is used; a plain object stands in for it in tests and where storage is off. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Stored<Value> {
  /** The same object until it changes. */
  get(): Value;
  set(next: Value): void;
  update(change: (current: Value) => Value): void;
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

export interface StoredOptions<Value> {
  readonly key: string;
  readonly initial: Value;
  /** Makes a value of what was stored, perhaps by another version; undefined when it can't be used. */
  readonly parse: (stored: unknown) => Value | undefined;
  readonly storage?: StorageLike;
  /** Where other tabs' changes are heard. */
  readonly events?: Pick<EventTarget, 'addEventListener'> | undefined;
}

export function createStored<Value>(options: StoredOptions<Value>): Stored<Value> {
  const { key, initial, parse, storage = browserStorage(), events = browserEvents() } = options;
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let value = initial;

  /** Reads what another tab may have written, and keeps the object where the text is the same. */
  const refresh = (): boolean => {
    const stored = read(storage, key);
    if (stored === text) return false;
    text = stored;
    value = stored === null ? initial : (parse(asJson(stored)) ?? initial);
    return true;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  refresh();
  events?.addEventListener('storage', (event) => {
    const changed = (event as StorageEvent).key;
    if ((changed === key || changed === null) && refresh()) tell();
  });

  const set = (next: Value) => {
    if (next === value) return;
    value = next;
    text = next === initial ? null : JSON.stringify(next);
    write(storage, key, text);
    tell();
  };
  return {
    get: () => value,
    set,
    update: (change) => {
      // Another tab may have written since its event was heard.
      refresh();
      set(change(value));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Storage that lasts as long as the page: for tests, and where the browser refuses its own. */
export function memoryStorage(): StorageLike {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => void items.set(key, text),
    removeItem: (key) => void items.delete(key),
  };
}

/** Storage that lasts as long as the tab. */
export const sessionStorageOf = (): StorageLike => usable(() => globalThis.sessionStorage);

const browserStorage = (): StorageLike => usable(() => globalThis.localStorage);

function usable(storage: () => StorageLike | undefined): StorageLike {
  try {
    return storage() ?? memoryStorage();
  } catch {
    // Turned off by the visitor: merely asking throws.
    return memoryStorage();
  }
}

const browserEvents = () => (typeof window === 'undefined' ? undefined : window);

function read(storage: StorageLike, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function write(storage: StorageLike, key: string, text: string | null): void {
  try {
    if (text === null) storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    // Full or forbidden: it lasts as long as the page then.
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
