/** The tickets of a show as this device knows them: what decides while there is no connection. */
import type { Schemas } from '../api/client.ts';
import { type Answer, type Outcome, unverified } from './answer.ts';
import { readSignedCode, type SignedCode, verifySignedCode } from './signed-code.ts';
import { digestOf, readTypedCode } from './typed-code.ts';

export type DoorList = Schemas['DoorList'];
export type ListedTicket = DoorList['tickets'][number];
export type DoorFacts = Omit<DoorList, 'tickets' | 'isComplete'> & { readonly listedAt: string };

export interface Counts {
  readonly in: number;
  readonly expected: number;
  readonly tiers: readonly { readonly name: string; readonly in: number; readonly expected: number }[];
}

/** One attempt to come in. */
export interface Attempt {
  readonly id: string;
  readonly code: string;
  readonly people: number;
  readonly device: string;
  readonly at: string;
}

export class TicketList {
  facts: DoorFacts;
  readonly #tickets = new Map<string, ListedTicket>();
  readonly #byCode = new Map<string, string>();

  constructor(facts: DoorFacts, tickets: readonly ListedTicket[]) {
    this.facts = facts;
    for (const ticket of tickets) this.put(ticket);
  }

  put(ticket: ListedTicket): void {
    this.#tickets.set(ticket.id, ticket);
    this.#byCode.set(ticket.code, ticket.id);
  }

  get(id: string): ListedTicket | undefined {
    return this.#tickets.get(id);
  }

  /** People, by what is known here. */
  counts(): Counts {
    const tiers = this.facts.tiers.map(({ id, name, admits }) => ({ id, name, admits, in: 0, expected: 0 }));
    const byId = new Map(tiers.map((tier) => [tier.id, tier]));
    for (const ticket of this.#tickets.values()) {
      const tier = byId.get(ticket.tier);
      if (tier === undefined) continue;
      tier.in += ticket.in?.people ?? 0;
      if (ticket.canceled !== true) tier.expected += tier.admits;
    }
    const sum = (name: 'in' | 'expected') => tiers.reduce((total, tier) => total + tier[name], 0);
    return { in: sum('in'), expected: sum('expected'), tiers };
  }

  /** What this device says by itself. Whoever it lets in is in, as far as this list is concerned. */
  async decide(attempt: Attempt): Promise<Answer> {
    const signed = readSignedCode(attempt.code);
    const answer = signed === undefined ? await this.#typed(attempt) : await this.#signed(attempt, signed);
    if (answer.outcome === 'admitted' && answer.ticketId !== undefined)
      this.#use(answer.ticketId, attempt, answer);
    return answer;
  }

  async #signed(attempt: Attempt, code: SignedCode): Promise<Answer> {
    const verdict = await verifySignedCode(code, this.facts.keys);
    if (verdict === 'forged') return this.#say(attempt, 'bad_signature');
    if (code.showId !== this.facts.show.id) return this.#elsewhere(attempt, code.showId);
    const ticket = this.#tickets.get(code.ticketId);
    if (verdict === 'unable') return this.#say(attempt, 'unverified', ticket);
    if (ticket !== undefined) return this.#judge(attempt, ticket);
    // Sold since: the signature alone says that it is good. On the list from now on, so that it comes in once.
    const { ticketId: id, tier } = code;
    const sold = { id, tier, code: id, name: '' };
    this.put(sold);
    return { ...this.#judge(attempt, sold), listedAt: this.facts.listedAt };
  }

  async #typed(attempt: Attempt): Promise<Answer> {
    const typed = readTypedCode(attempt.code);
    if (typed === undefined)
      return this.#say(attempt, attempt.code.startsWith('OT1.') ? 'bad_signature' : 'unknown_ticket');
    if (typed.showId !== this.facts.show.id) return this.#elsewhere(attempt, typed.showId);
    const digest = await digestOf(typed.code);
    if (digest === undefined) return this.#say(attempt, 'unverified');
    const ticket = this.#tickets.get(this.#byCode.get(digest) ?? '');
    if (ticket !== undefined) return this.#judge(attempt, ticket);
    return { ...this.#say(attempt, 'unknown_ticket'), listedAt: this.facts.listedAt };
  }

  #judge(attempt: Attempt, ticket: ListedTicket): Answer {
    const isCanceled = ticket.canceled === true || this.facts.show.status === 'canceled';
    if (isCanceled) return this.#say(attempt, 'canceled', ticket);
    const left = this.#admitsOf(ticket) - (ticket.in?.people ?? 0);
    if (left <= 0) return this.#say(attempt, 'already_used', ticket);
    return this.#say(attempt, 'admitted', ticket, Math.min(left, attempt.people));
  }

  #admitsOf = (ticket: ListedTicket): number =>
    this.facts.tiers.find(({ id }) => id === ticket.tier)?.admits ?? 1;

  #elsewhere = (attempt: Attempt, showId: number): Answer => ({
    ...this.#say(attempt, 'wrong_show'),
    otherShow: `show ${showId}`,
  });

  #say(attempt: Attempt, outcome: Outcome, ticket?: ListedTicket, people = 0): Answer {
    return {
      ...unverified(attempt.id, attempt.at),
      outcome,
      name: ticket?.name ?? '',
      tierName: this.facts.tiers.find(({ id }) => id === ticket?.tier)?.name ?? '',
      seat: ticket?.seat,
      admits: ticket === undefined ? 1 : this.#admitsOf(ticket),
      peopleIn: (ticket?.in?.people ?? 0) + people,
      people,
      first: ticket?.in,
      ticketId: ticket?.id,
    };
  }

  #use(id: string, { at, device }: Attempt, { peopleIn: people }: Answer): void {
    const ticket = this.#tickets.get(id);
    if (ticket === undefined) return;
    this.put({ ...ticket, in: { people, at: ticket.in?.at ?? at, device: ticket.in?.device ?? device } });
  }
}
