/**
 * What a device at the door keeps over reloads: lists, and scans that wait for a connection. IndexedDB, because a list may
 * be of tens of thousands of tickets. Where the browser has none, all of it lasts as long as the page.
 */
import type { Answer } from './answer.ts';
import type { Attempt, DoorFacts, ListedTicket } from './door-list.ts';

/** A scan that the server has not heard of. */
export interface Waiting extends Attempt {
  readonly showId: number;
  /** What the person was told. */
  readonly offline: 'admitted' | 'turned_away';
}

const NAME = 'onsale.door';
const VERSION = 1;
/** Lists of shows that ended longer ago are thrown away: there are names on them. */
const KEPT_MS = 2 * 86_400_000;

type Store = 'facts' | 'tickets' | 'waiting' | 'recent';

export class DoorStorage {
  readonly #database: IDBDatabase | undefined;
  /** Stands in for the database where there is none. */
  readonly #waiting = new Map<string, Waiting>();

  private constructor(database: IDBDatabase | undefined) {
    this.#database = database;
  }

  static async open(): Promise<DoorStorage> {
    try {
      const request = indexedDB.open(NAME, VERSION);
      request.onupgradeneeded = () => {
        const { result } = request;
        result.createObjectStore('facts', { keyPath: 'show.id' });
        result.createObjectStore('tickets', { keyPath: ['showId', 'id'] });
        result.createObjectStore('waiting', { keyPath: ['showId', 'id'] });
        result.createObjectStore('recent');
      };
      return new DoorStorage(await settled(request));
    } catch {
      return new DoorStorage(undefined);
    }
  }

  /** The list of a show, as it was kept; undefined without one. */
  async readList(showId: number): Promise<{ facts: DoorFacts; tickets: ListedTicket[] } | undefined> {
    const facts = await this.#read<DoorFacts | undefined>('facts', (store) => store.get(showId));
    if (facts === undefined) return undefined;
    return { facts, tickets: (await this.#all<ListedTicket>('tickets', showId)) ?? [] };
  }

  /** Keeps tickets; a complete list replaces what was kept. */
  async keepTickets(facts: DoorFacts, tickets: readonly ListedTicket[], isComplete: boolean): Promise<void> {
    const showId = facts.show.id;
    await this.#write(['facts', 'tickets'], (store) => {
      store('facts').put(facts);
      if (isComplete) store('tickets').delete(rangeOf(showId));
      for (const ticket of tickets) store('tickets').put({ ...ticket, showId });
    });
  }

  /** In no order. */
  readWaiting = async (showId: number): Promise<Waiting[]> =>
    (await this.#all<Waiting>('waiting', showId)) ?? [...this.#waiting.values()];

  async keepWaiting(scan: Waiting): Promise<void> {
    if (this.#database === undefined) this.#waiting.set(scan.id, scan);
    await this.#write(['waiting'], (store) => store('waiting').put(scan));
  }

  async dropWaiting(scans: readonly Waiting[]): Promise<void> {
    for (const { id } of scans) this.#waiting.delete(id);
    await this.#write(['waiting'], (store) => {
      for (const { showId, id } of scans) store('waiting').delete([showId, id]);
    });
  }

  readRecent = async (showId: number): Promise<Answer[]> =>
    (await this.#read<Answer[] | undefined>('recent', (store) => store.get(showId))) ?? [];

  keepRecent = (showId: number, answers: readonly Answer[]): Promise<void> =>
    this.#write(['recent'], (store) => store('recent').put(answers, showId));

  /** Forgets a show: its list and what was scanned, but not what the server has not heard of. */
  async forget(showId: number): Promise<void> {
    await this.#write(['facts', 'tickets', 'recent'], (store) => {
      store('facts').delete(showId);
      store('tickets').delete(rangeOf(showId));
      store('recent').delete(showId);
    });
  }

  /** Forgets shows that are long over. */
  async tidy(nowMs: number): Promise<void> {
    const all = (await this.#read<DoorFacts[]>('facts', (store) => store.getAll())) ?? [];
    for (const { show } of all) if (Date.parse(show.endsAt) + KEPT_MS < nowMs) await this.forget(show.id);
  }

  async #read<Value>(name: Store, ask: (store: IDBObjectStore) => IDBRequest): Promise<Value | undefined> {
    if (this.#database === undefined) return undefined;
    return settled(ask(this.#database.transaction(name).objectStore(name)));
  }

  #all = <Value>(name: Store, showId: number): Promise<Value[] | undefined> =>
    this.#read<Value[]>(name, (store) => store.getAll(rangeOf(showId)));

  async #write(names: Store[], work: (store: (name: Store) => IDBObjectStore) => void): Promise<void> {
    if (this.#database === undefined) return;
    const transaction = this.#database.transaction(names, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    work((name) => transaction.objectStore(name));
    await done;
  }
}

const rangeOf = (showId: number) => IDBKeyRange.bound([showId], [showId, []]);

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
