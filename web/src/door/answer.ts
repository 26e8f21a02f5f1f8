/** What a device tells a person at the door, whether the server has decided or the device by itself. */
import type { Schemas } from '../api/client.ts';

export type Scan = Schemas['Scan'];

/** `unverified`: this browser can't tell by itself whether the code is genuine. */
export type Outcome = Scan['outcome'] | 'unverified';

export interface Answer {
  /** Of the scan. */
  readonly id: string;
  readonly outcome: Outcome;
  readonly name: string;
  readonly tierName: string;
  readonly seat: string | undefined;
  readonly admits: number;
  readonly peopleIn: number;
  /** Let in by this scan. */
  readonly people: number;
  readonly at: string;
  readonly first: { readonly at: string; readonly device: string } | undefined;
  /** The show that a code of another one is for, as far as it is known. */
  readonly otherShow: string | undefined;
  readonly ticketId: string | undefined;
  /** Decided here, without the server. */
  readonly isOffline: boolean;
  /** The ticket is not on this device's list, which is of that time. */
  readonly listedAt: string | undefined;
  /** The server says something else than the person was told. */
  readonly conflict: boolean;
  readonly undone: boolean;
}

/** The server's answer. */
export function answerOf(scan: Scan): Answer {
  const { id, outcome, name, tierName, admits, peopleIn, people, at, first, conflict } = scan;
  return {
    id,
    outcome,
    name,
    tierName,
    seat: scan.seat?.name,
    admits,
    peopleIn,
    people,
    at,
    first: first ?? undefined,
    otherShow: scan.otherShow?.title,
    ticketId: scan.ticketId ?? undefined,
    isOffline: false,
    listedAt: undefined,
    conflict,
    undone: scan.undoneAt !== null,
  };
}

/** What a device says that knows nothing of the show, or can't check a code: it is for a person to decide. */
export const unverified = (id: string, at: string): Answer => ({
  id,
  outcome: 'unverified',
  name: '',
  tierName: '',
  seat: undefined,
  admits: 1,
  peopleIn: 0,
  people: 0,
  at,
  first: undefined,
  otherShow: undefined,
  ticketId: undefined,
  isOffline: true,
  listedAt: undefined,
  conflict: false,
  undone: false,
});

/** Yes, no, or a question that a person has to answer. */
export const toneOf = (outcome: Outcome): 'yes' | 'no' | 'ask' =>
  outcome === 'admitted' ? 'yes' : outcome === 'unverified' || outcome === 'turned_away' ? 'ask' : 'no';
