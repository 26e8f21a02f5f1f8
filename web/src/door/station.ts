/**
 * One device at the door of one show: asks the server where it can, decides by its list where it can't, and makes up for that
 * later. Knows nothing of React; a page subscribes to what it shows.
 */
import { ApiProblem, api, body, type Schemas } from '../api/client.ts';
import { randomId } from '../lib/random-id.ts';
import { serverNow } from '../lib/server-clock.ts';
import { type Answer, answerOf, unverified } from './answer.ts';
import { type Attempt, type Counts, type DoorFacts, TicketList } from './door-list.ts';
import { canVerify } from './signed-code.ts';
import type { DoorStorage, Waiting } from './storage.ts';

export interface StationState {
  readonly facts: DoorFacts | undefined;
  readonly counts: Counts | undefined;
  readonly isOnline: boolean;
  /** Scans that the server has not heard of. */
  readonly waiting: number;
  /** What was scanned here, the latest first. */
  readonly recent: readonly Answer[];
  /** Scans of this show that a person has to look at. */
  readonly conflicts: number;
  /** Whether signatures can be checked here; undefined while that is not known. */
  readonly canVerify: boolean | undefined;
  /** Why the server doesn't let this device work here. */
  readonly refused: 'signed-out' | 'not-here' | undefined;
}

/** Somebody waits: longer than this, and the device decides by itself. */
const PATIENCE_MS = 2_500;
const SYNC_MS = 4_000;
/** Names and seats that were changed come with a whole list only. */
const RENEW_MS = 600_000;
/** Scans sent together. */
const BATCH = 200;
const RECENT_MAX = 30;
/** Longer texts are no tickets, and no server takes them. */
const CODE_MAX = 300;
/** Rounds between two looks at what needs a person. */
const CONFLICT_ROUNDS = 5;

const initial: StationState = {
  facts: undefined,
  counts: undefined,
  isOnline: true,
  waiting: 0,
  recent: [],
  conflicts: 0,
  canVerify: undefined,
  refused: undefined,
};

export class Station {
  readonly #showId: number;
  readonly #storage: DoorStorage;
  readonly #device: () => string;
  readonly #listeners = new Set<() => void>();
  #state = initial;
  #list: TicketList | undefined;
  #renewedMs = 0;
  #rounds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #syncing: Promise<void> | undefined;
  #isOpen = true;

  /** @param device the name of this device, as it is now */
  constructor(showId: number, storage: DoorStorage, device: () => string) {
    this.#showId = showId;
    this.#storage = storage;
    this.#device = device;
  }

  readonly state = (): StationState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what was kept, and begins to talk with the server. */
  async open(): Promise<void> {
    const kept = await this.#storage.readList(this.#showId);
    if (kept !== undefined) await this.#takeList(new TicketList(kept.facts, kept.tickets));
    const waiting = await this.#storage.readWaiting(this.#showId);
    this.#set({ waiting: waiting.length, recent: await this.#storage.readRecent(this.#showId) });
    addEventListener('online', this.#syncSoon);
    await this.sync();
  }

  close(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#syncSoon);
  }

  /** Decides who comes in by a code, here or at the server. */
  async scan(code: string, people = 1): Promise<Answer> {
    const attempt: Attempt = {
      id: uuid(),
      code: code.trim().slice(0, CODE_MAX),
      people,
      device: this.#device(),
      at: new Date(serverNow()).toISOString(),
    };
    const answer =
      (this.#state.isOnline ? await this.#ask(attempt) : undefined) ?? (await this.#decide(attempt));
    this.#remember(answer);
    return answer;
  }

  /** Somebody was let in after all by a scan that the device had no answer to. */
  async letIn(answer: Answer): Promise<void> {
    const waiting = await this.#storage.readWaiting(this.#showId);
    const scan = waiting.find(({ id }) => id === answer.id);
    if (scan !== undefined) await this.#storage.keepWaiting({ ...scan, offline: 'admitted' });
    const letIn = { ...answer, outcome: 'admitted', people: 1 } as const;
    this.#setRecent(this.#state.recent.map((each) => (each.id === answer.id ? letIn : each)));
  }

  /** Takes back what a scan let in. Throws an ApiProblem where the server has to be asked and can't be. */
  async undo(answer: Answer): Promise<void> {
    const waiting = await this.#storage.readWaiting(this.#showId);
    const unsent = waiting.find(({ id }) => id === answer.id);
    if (unsent !== undefined) return this.#takeBack(answer, unsent);
    const scan = await body(
      api.POST('/api/v1/shows/{id}/check-ins/undo', {
        params: { path: { id: this.#showId } },
        body: { scanId: answer.id },
      }),
    );
    this.#replace([scan]);
    await this.sync();
  }

  /** Nobody else has heard of it: it is as if it had not been. */
  async #takeBack(answer: Answer, scan: Waiting): Promise<void> {
    await this.#storage.dropWaiting([scan]);
    const ticket = this.#list?.get(answer.ticketId ?? '');
    const people = (ticket?.in?.people ?? 0) - answer.people;
    if (ticket?.in !== undefined) {
      const { in: used, ...unused } = ticket;
      this.#list?.put(people > 0 ? { ...unused, in: { ...used, people } } : unused);
      this.#saveTicket(ticket.id);
    }
    this.#setRecent(
      this.#state.recent.map((each) => (each.id === answer.id ? { ...each, undone: true } : each)),
    );
    this.#set({ waiting: this.#state.waiting - 1 });
    this.#count();
  }

  /** Sends what waits, and hears what has changed. Calls at the same time share one round. */
  sync(): Promise<void> {
    this.#syncing ??= this.#round().finally(() => {
      this.#syncing = undefined;
      clearTimeout(this.#timer);
      if (this.#isOpen) this.#timer = setTimeout(this.#syncSoon, SYNC_MS);
    });
    return this.#syncing;
  }

  readonly #syncSoon = (): void => void this.sync();

  /** The server's answer; undefined when none came in time. */
  async #ask(attempt: Attempt): Promise<Answer | undefined> {
    try {
      const [scan] = await this.#send([toNewScan(attempt)], PATIENCE_MS);
      if (scan === undefined) return undefined;
      this.#apply(scan);
      return answerOf(scan);
    } catch (error) {
      this.#note(error);
      return undefined;
    }
  }

  /** This device's own answer, kept until the server has heard of it. */
  async #decide(attempt: Attempt): Promise<Answer> {
    const answer = (await this.#list?.decide(attempt)) ?? unverified(attempt.id, attempt.at);
    // What only a person could decide here is for the server to know as a ticket that did not get in by itself.
    const offline = answer.outcome === 'admitted' ? 'admitted' : 'turned_away';
    await this.#storage.keepWaiting({ ...attempt, showId: this.#showId, offline });
    this.#set({ waiting: this.#state.waiting + 1 });
    this.#count();
    this.#saveTicket(answer.ticketId);
    return answer;
  }

  async #round(): Promise<void> {
    try {
      await this.#sendWaiting();
      await this.#hear();
      if (this.#rounds++ % CONFLICT_ROUNDS === 0) await this.#countConflicts();
      this.#set({ isOnline: true, refused: undefined });
    } catch (error) {
      this.#note(error);
    }
  }

  async #sendWaiting(): Promise<void> {
    for (;;) {
      const all = await this.#storage.readWaiting(this.#showId);
      if (all.length === 0) break;
      // The earliest first: among this device's own scans that one wins.
      const waiting = all.toSorted((one, two) => one.at.localeCompare(two.at)).slice(0, BATCH);
      const scans = await this.#send(waiting.map(toOfflineScan));
      await this.#storage.dropWaiting(waiting);
      this.#rounds = 0;
      this.#replace(scans);
      this.#set({ waiting: (await this.#storage.readWaiting(this.#showId)).length });
    }
  }

  async #hear(): Promise<void> {
    const since = Date.now() - this.#renewedMs < RENEW_MS ? this.#list?.facts.version : undefined;
    const path = { id: this.#showId };
    const query = since === undefined ? {} : { since };
    const listed = await body(api.GET('/api/v1/shows/{id}/door', { params: { path, query } }));
    const { tickets, isComplete, ...rest } = listed;
    const facts = { ...rest, listedAt: new Date(serverNow()).toISOString() };
    if (isComplete || this.#list === undefined) {
      this.#renewedMs = Date.now();
      await this.#takeList(new TicketList(facts, tickets));
    } else {
      this.#list.facts = facts;
      for (const ticket of tickets) this.#list.put(ticket);
      this.#count();
    }
    await this.#storage.keepTickets(facts, tickets, isComplete).catch(() => undefined);
  }

  async #countConflicts(): Promise<void> {
    const params = { path: { id: this.#showId }, query: { limit: 1, conflicts: true } };
    const { conflicts } = await body(api.GET('/api/v1/shows/{id}/check-ins', { params }));
    this.#set({ conflicts });
  }

  async #send(scans: Schemas['NewScans']['scans'], patienceMs?: number): Promise<readonly Schemas['Scan'][]> {
    const answered = await body(
      api.POST('/api/v1/shows/{id}/check-ins', {
        params: { path: { id: this.#showId } },
        body: { scans },
        ...(patienceMs !== undefined && { signal: AbortSignal.timeout(patienceMs) }),
      }),
    );
    return answered.scans;
  }

  /** What an error says about the connection and about who works here. */
  #note(error: unknown): void {
    const status = error instanceof ApiProblem ? error.status : 0;
    if (status === 401) this.#set({ refused: 'signed-out' });
    else if (status === 403 || status === 404) this.#shutOut();
    this.#set({ isOnline: false });
  }

  /** Who may not work here keeps no names of those who come. */
  #shutOut(): void {
    this.#list = undefined;
    this.#set({ refused: 'not-here', facts: undefined, counts: undefined, recent: [] });
    void this.#storage.forget(this.#showId).catch(() => undefined);
  }

  async #takeList(list: TicketList): Promise<void> {
    this.#list = list;
    this.#set({ canVerify: await canVerify(list.facts.keys) });
    this.#count();
  }

  /** The server has let somebody in: the list knows it before the next round. */
  #apply({ outcome, ticketId, peopleIn, first }: Schemas['Scan']): void {
    const ticket = ticketId === null ? undefined : this.#list?.get(ticketId);
    if (outcome !== 'admitted' || ticket === undefined || first === null) return;
    this.#list?.put({ ...ticket, in: { people: peopleIn, at: first.at, device: first.device } });
    this.#count();
    this.#saveTicket(ticket.id);
  }

  #saveTicket(id: string | undefined): void {
    const ticket = id === undefined ? undefined : this.#list?.get(id);
    if (ticket === undefined || this.#list === undefined) return;
    void this.#storage.keepTickets(this.#list.facts, [ticket], false).catch(() => undefined);
  }

  #remember(answer: Answer): void {
    this.#setRecent([answer, ...this.#state.recent].slice(0, RECENT_MAX));
  }

  /** What the server says of scans that are shown here. */
  #replace(scans: readonly Schemas['Scan'][]): void {
    const byId = new Map(scans.map((scan) => [scan.id, scan]));
    this.#setRecent(
      this.#state.recent.map((answer) => {
        const scan = byId.get(answer.id);
        return scan === undefined ? answer : answerOf(scan);
      }),
    );
  }

  #setRecent(recent: readonly Answer[]): void {
    this.#set({ recent });
    void this.#storage.keepRecent(this.#showId, recent).catch(() => undefined);
  }

  #count(): void {
    if (this.#list !== undefined) this.#set({ facts: this.#list.facts, counts: this.#list.counts() });
  }

  #set(change: Partial<StationState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const toNewScan = ({ id, code, people, device }: Attempt) => ({ id, code, people, device });

const toOfflineScan = (scan: Waiting) => ({ ...toNewScan(scan), scannedAt: scan.at, offline: scan.offline });

/** As servers expect ids of scans; not randomUUID, see randomId. */
function uuid(): string {
  const hex = randomId();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
