/** The clients' own books: what was asked for, and what the answers said about it. Compared with the rows at the end. */
import { type Answer, type Ask, type Insistence, insist } from './client.ts';

/** Places of a drill's show: seats of tier 2, a quantity of tier 1. */
export interface Wish {
  readonly seats: readonly number[];
  readonly quantity: number;
}

export interface Entry {
  /** Names the entry everywhere: its idempotency key, and the address of its customer. */
  readonly key: string;
  /** What it asked for; after a move, what it got instead. */
  wish: Wish;
  /** What the answers so far have made of it. `asked`: nothing yet. */
  state: 'asked' | 'refused' | 'held' | 'pending' | 'released' | 'confirmed' | 'canceled';
  /** What is under way, while no decision about it has arrived. */
  asking?: string | undefined;
  id?: string;
  secret?: string;
}

export class Ledger {
  readonly entries: Entry[] = [];
  /** Answers by kind. */
  readonly answers: Record<Answer['kind'], number> = { yes: 0, no: 0, away: 0, unknown: 0, unclear: 0 };
  /** Answers that a client can do nothing with, as they came. */
  readonly unclear: string[] = [];
  readonly #name: string;

  /** @param name makes the keys of one ledger differ from those of others */
  constructor(name: string) {
    this.#name = name;
  }

  open(wish: Wish): Entry {
    const entry: Entry = { key: `${this.#name}-${this.entries.length + 1}`, wish, state: 'asked' };
    this.entries.push(entry);
    return entry;
  }

  note(answer: Answer): void {
    this.answers[answer.kind] += 1;
    if (answer.kind === 'unclear') this.unclear.push(answer.code);
  }

  /** Tickets that customers have by what they were told. */
  get sold(): number {
    return this.entries
      .filter(({ state }) => state === 'confirmed')
      .reduce((sum, { wish }) => sum + wish.seats.length + wish.quantity, 0);
  }
}

/** Something that an entry's buyer does: what it is called in the books, its request, and what it makes of the entry. */
export interface Step {
  readonly what: 'hold' | 'book' | 'confirm' | 'release' | 'cancel' | 'block' | 'move';
  readonly ask: Ask;
  readonly granted: Entry['state'];
}

/** Asks until there is a decision, and writes it down. Returns whether it was granted. */
export async function take(
  ledger: Ledger,
  entry: Entry,
  { what, ask, granted }: Step,
  api: (attempt: number) => string,
  insistence: Insistence,
): Promise<boolean> {
  entry.asking = what;
  const answer = await insist(api, ask, {
    ...insistence,
    onAnswer: (each, sentAt) => {
      ledger.note(each);
      insistence.onAnswer?.(each, sentAt);
    },
  });
  if (answer === undefined) return false;
  entry.asking = undefined;
  if (answer.kind !== 'yes') {
    if (entry.state === 'asked') entry.state = 'refused';
    return false;
  }
  entry.state = granted;
  entry.id ??= answer.json?.id;
  entry.secret ??= answer.json?.secret;
  return true;
}

export const emailOf = ({ key }: Entry): string => `${key}@drill.example`;
