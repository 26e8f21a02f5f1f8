/** What seats, rows and sections are called, by voice and in writing. */
import type { Format } from '../../i18n/format.ts';
import type { Key, Translate } from '../../i18n/index.tsx';
import type { SeatStore } from '../scene/seat-store.ts';
import type { SectionText } from '../scene/section-lines.ts';

export interface PickerTier {
  readonly id: number;
  readonly name: string;
  /** Minor units. */
  readonly price: number;
  /** Reserved tiers have seats; others don't show here. */
  readonly kind?: string;
}

/** A seat in words. */
export interface SeatFacts {
  readonly section: string;
  readonly row: string;
  readonly seat: string;
  readonly tier: string;
  readonly price: string;
  readonly state: string;
  readonly extras: readonly string[];
}

export class SeatWords {
  readonly #store: SeatStore;
  readonly #tiers: readonly PickerTier[];
  readonly #currency: string;
  readonly #t: Translate;
  readonly #format: Format;

  constructor(
    store: SeatStore,
    tiers: readonly PickerTier[],
    currency: string,
    t: Translate,
    format: Format,
  ) {
    this.#store = store;
    this.#tiers = tiers;
    this.#currency = currency;
    this.#t = t;
    this.#format = format;
  }

  /** @param isSelected whether the visitor has picked it, which is then its state */
  factsOf(place: number, isSelected: boolean): SeatFacts {
    const { chart, occupancy } = this.#store;
    const row = chart.rows[chart.rowOf[place] ?? 0];
    const tier = this.#tiers[occupancy.slots[place] ?? 0];
    const state = isSelected ? 'selected' : (occupancy.stateAt(place) ?? 'absent');
    const extras: Key[] = [];
    if (chart.aisle[place] === 1) extras.push('seatmap.aisle');
    if (chart.accessible[place] === 1) extras.push('seatmap.accessible');
    if (chart.companion[place] === 1) extras.push('seatmap.companion');
    return {
      section: chart.sections[row?.section ?? 0]?.name ?? '',
      row: row?.label ?? '',
      seat: chart.labels[place] ?? '',
      tier: tier?.name ?? '',
      price: tier === undefined || state === 'absent' ? '' : this.money(tier.price),
      state: this.#t(`seatmap.state.${state}`),
      extras: extras.map((key) => this.#t(key)),
    };
  }

  /** Such as "Section B, row 4, seat 12, $50, aisle, available". */
  nameOf(place: number, isSelected: boolean): string {
    const { section, row, seat, price, extras, state } = this.factsOf(place, isSelected);
    const where = this.#t('seatmap.seatName', { section, row, seat });
    return [where, price, ...extras, state].filter((part) => part !== '').join(this.#t('seatmap.comma'));
  }

  /** Where a seat is, in short. */
  whereOf(place: number): string {
    const { section, row, seat } = this.factsOf(place, false);
    return this.#t('seatmap.seatName', { section, row, seat });
  }

  /** Such as "Row 4, 12 of 22 seats available". */
  rowName(row: number): string {
    const { chart, occupancy } = this.#store;
    const name = this.#t('seatmap.rowName', { row: chart.rows[row]?.label ?? '' });
    const counts = { free: occupancy.freeInRow(row), total: occupancy.totalInRow(row) };
    return [name, this.#t('seatmap.freeOf', counts)].join(this.#t('seatmap.comma'));
  }

  /** What is written on a section of the map. */
  textOf(section: number): SectionText {
    const { chart, occupancy, isLoaded } = this.#store;
    const { free, total, priceFrom } = occupancy.summaryOf(section);
    const name = chart.sections[section]?.name ?? '';
    if (!isLoaded || total === 0) return { name, count: '', price: '' };
    const count = free === 0 ? this.#t('seatmap.soldOut') : this.#t('seatmap.left', { count: free });
    return { name, count, price: this.priceFrom(priceFrom) };
  }

  /** Such as "Section Lower 101, 312 of 340 seats available, from $10". */
  sectionName(section: number): string {
    const { chart, occupancy } = this.#store;
    const { free, total, priceFrom } = occupancy.summaryOf(section);
    const name = chart.sections[section]?.name ?? '';
    const parts = [
      this.#t('seatmap.sectionName', { section: name }),
      this.#t('seatmap.freeOf', { free, total }),
      this.priceFrom(priceFrom),
    ];
    return parts.filter((part) => part !== '').join(this.#t('seatmap.comma'));
  }

  money(minor: number): string {
    return minor === 0 ? this.#t('price.free') : this.#format.money(minor, this.#currency);
  }

  priceFrom(minor: number | undefined): string {
    if (minor === undefined) return '';
    return this.#t('price.from', { price: this.#format.money(minor, this.#currency) });
  }
}
