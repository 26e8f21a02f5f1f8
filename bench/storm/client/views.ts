/**
 * What buyers see of the show: each folds what its own feed sends. Buyers who were sent the same bytes share what comes of
 * them, so a view is computed once for all who came the same way; one byte of difference, and a buyer has a view of its own.
 */

/** Tier, capacity, held, pending, sold. */
export type StockRow = readonly [number, number, number, number, number];

/** Where each seat's state is in `View.states`. */
export interface SeatPlaces {
  readonly seats: readonly number[];
  /** By seat number: its place plus one; zero or undefined for one that the show doesn't have. */
  readonly placeOf: Uint32Array;
}

export interface View {
  readonly revision: number;
  /** One letter a seat: a, h, p, s. */
  readonly states: Buffer;
  readonly tiers: readonly StockRow[];
  readonly places: SeatPlaces;
  /** Views that came of this one, and by which bytes. */
  readonly next: { readonly event: Buffer; readonly view: View }[];
}

export const FREE = 'a'.charCodeAt(0);
const letters: Readonly<Record<string, number>> = { available: 97, held: 104, pending: 112, sold: 115 };

/** Snapshots kept to be recognized: nodes encode one for each revision that somebody joins at. */
const SNAPSHOTS_MAX = 64;
/** Views kept to be recognized as the same, whichever way they came about. */
const RECENT_MAX = 256;

interface Message {
  readonly from?: number;
  readonly revision: number;
  readonly tiers: readonly StockRow[];
}

interface SnapshotMessage extends Message {
  readonly seats: { readonly ranges: readonly (readonly [number, number])[]; readonly states: string };
}

interface DeltaMessage extends Message {
  readonly seats: Readonly<Record<string, readonly number[]>>;
}

export class Views {
  #snapshots: { readonly event: Buffer; readonly view: View }[] = [];
  #recent: View[] = [];
  #places: (SeatPlaces & { readonly ranges: string }) | undefined;
  /** Events that did not fit what they were to be folded into: each is a fault of the server. */
  readonly faults: string[] = [];
  /** The latest that any buyer of this process has seen. */
  latest: View | undefined;

  /** The view that an event (its lines, as sent) makes of a view. */
  follow(view: View | undefined, event: Buffer): View {
    const known = (view?.next ?? this.#snapshots).find((each) => each.event.equals(event));
    if (known !== undefined) return known.view;
    const made = this.#same(this.#fold(view, event));
    const edge = { event: Buffer.from(event), view: made };
    if (view === undefined) this.#snapshots = [...this.#snapshots.slice(1 - SNAPSHOTS_MAX), edge];
    else view.next.push(edge);
    if (made.revision >= (this.latest?.revision ?? 0)) this.latest = made;
    return made;
  }

  #fold(view: View | undefined, event: Buffer): View {
    const [kind = '', id = '', data = ''] = event
      .toString()
      .split('\n')
      .map((line) => line.slice(line.indexOf(':') + 2));
    if (kind === 'snapshot') return this.#read(JSON.parse(data));
    const delta = JSON.parse(data) as DeltaMessage;
    if (view === undefined) throw new Error('a feed began with a delta');
    if (
      delta.revision <= view.revision ||
      Number(id) !== delta.revision ||
      (delta.from ?? -1) > view.revision
    )
      this.faults.push(
        `a delta ${delta.from} to ${delta.revision} (id ${id}) came to a reader at ${view.revision}`,
      );
    return apply(view, delta, this.faults);
  }

  #read({ revision, tiers, seats }: SnapshotMessage): View {
    const ranges = JSON.stringify(seats.ranges);
    if (this.#places?.ranges !== ranges) this.#places = { ranges, ...placesOf(seats.ranges) };
    const states = Buffer.from(seats.states, 'latin1');
    if (states.length !== this.#places.seats.length)
      this.faults.push(`a snapshot has ${states.length} states of ${this.#places.seats.length} seats`);
    return { revision, states, tiers, places: this.#places, next: [] };
  }

  /** A recent view that says the same, or this one. */
  #same(view: View): View {
    const twin = this.#recent.find((each) => saysTheSame(each, view));
    if (twin !== undefined) return twin;
    this.#recent.push(view);
    if (this.#recent.length > RECENT_MAX) this.#recent.shift();
    return view;
  }
}

/** Whether two views tell the same of every seat and tier at one revision. */
function saysTheSame(a: View, b: View): boolean {
  return (
    a.revision === b.revision &&
    a.states.equals(b.states) &&
    JSON.stringify(a.tiers) === JSON.stringify(b.tiers)
  );
}

function apply(view: View, delta: DeltaMessage, faults: string[]): View {
  const states = Buffer.from(view.states);
  for (const [name, seats] of Object.entries(delta.seats)) {
    const letter = letters[name];
    for (const seat of seats) {
      const place = view.places.placeOf[seat] ?? 0;
      if (place === 0 || letter === undefined) faults.push(`seat ${seat} became ${name}`);
      else states[place - 1] = letter;
    }
  }
  return { revision: delta.revision, states, tiers: delta.tiers, places: view.places, next: [] };
}

function placesOf(ranges: SnapshotMessage['seats']['ranges']): SeatPlaces {
  const seats = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, n) => first + n),
  );
  const placeOf = new Uint32Array((seats.at(-1) ?? 0) + 1);
  seats.forEach((seat, place) => {
    placeOf[seat] = place + 1;
  });
  return { seats, placeOf };
}
