/** How the seats of a document look: in the color of their category, with an edge where they are selected. */
import type { SeatLooks, SectionSummary } from '../../seatmap/scene/occupancy.ts';
import { AVAILABLE, PICKED } from '../../seatmap/scene/seat-code.ts';
import type { Compiled } from '../model/compile.ts';
import type { Selection } from '../model/selection.ts';

export class EditorLooks implements SeatLooks {
  readonly codes: Uint8Array;
  readonly slots: Uint8Array;
  readonly #compiled: Compiled;
  #selection: Selection;

  constructor(compiled: Compiled, selection: Selection) {
    this.#compiled = compiled;
    this.#selection = selection;
    this.slots = compiled.slots;
    this.codes = codesOf(compiled, selection);
  }

  /** Takes another selection. Returns the places that look different now, and whether a section as a whole does. */
  select(selection: Selection): number[] {
    this.#selection = selection;
    const next = codesOf(this.#compiled, selection);
    const changed: number[] = [];
    for (let place = 0; place < next.length; place += 1) {
      if (next[place] === this.codes[place]) continue;
      this.codes[place] = next[place] as number;
      changed.push(place);
    }
    return changed;
  }

  summaryOf(section: number): SectionSummary {
    const { chart, sectionIds } = this.#compiled;
    const { firstSeat = 0, endSeat = 0 } = chart.sections[section] ?? {};
    const counts = new Map<number, number>();
    let isPicked = endSeat > firstSeat;
    for (let place = firstSeat; place < endSeat; place += 1) {
      const slot = this.slots[place] as number;
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
      if (this.codes[place] !== PICKED) isPicked = false;
    }
    const [slot = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const isChosen = this.#selection.sections.has(sectionIds[section] ?? -1);
    const total = Math.max(1, endSeat - firstSeat);
    return { total, free: total, priceFrom: undefined, slot, isPicked: isPicked || isChosen };
  }
}

function codesOf({ keys }: Compiled, { seats }: Selection): Uint8Array {
  const codes = new Uint8Array(keys.length).fill(AVAILABLE);
  if (seats.size === 0) return codes;
  for (let place = 0; place < keys.length; place += 1) {
    if (seats.has(keys[place] as number)) codes[place] = PICKED;
  }
  return codes;
}
