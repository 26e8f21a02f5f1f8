/** What seats and sections of a painted map are called: where they are, and what their color means. */
import type { SeatStore } from '../scene/seat-store.ts';
import type { SectionText } from '../scene/section-lines.ts';
import { type SeatFacts, SeatWords } from './seat-words.ts';

export interface PaintTexts {
  /** What a seat is called that has no color. */
  readonly blank: string;
  /** Such as `12 of 40 sold`. */
  readonly countOf: (painted: number, total: number) => string;
}

export class PaintedWords extends SeatWords {
  readonly #store: SeatStore;
  readonly #texts: PaintTexts;

  constructor(texts: PaintTexts, ...words: ConstructorParameters<typeof SeatWords>) {
    super(...words);
    this.#store = words[0];
    this.#texts = texts;
  }

  override factsOf(place: number, isSelected: boolean): SeatFacts {
    const facts = super.factsOf(place, isSelected);
    const state = this.#store.occupancy.isFree(place) ? facts.tier : this.#texts.blank;
    return { ...facts, price: '', state };
  }

  override textOf(section: number): SectionText {
    const { chart, occupancy, isLoaded } = this.#store;
    const { free, total } = occupancy.summaryOf(section);
    const name = chart.sections[section]?.name ?? '';
    const count = !isLoaded || total === 0 ? '' : this.#texts.countOf(free, total);
    return { name, count, price: '' };
  }

  override sectionName(section: number): string {
    const { name, count } = this.textOf(section);
    return count === '' ? name : `${name}, ${count}`;
  }
}
