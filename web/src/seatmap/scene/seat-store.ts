/** A chart and what is free in it, kept up to date by a live show; what map and list read. */
import type { ChartGeometry } from '../geometry/chart-geometry.ts';
import { type ChartIndex, indexChart } from '../geometry/chart-index.ts';
import { Occupancy, type SeatSource, type TierPrice } from './occupancy.ts';

/** What a live show offers, as far as seats go. */
export interface LiveSource extends SeatSource {
  readonly revision: number;
  subscribe(listener: (changedSeats: readonly number[] | 'all') => void): () => void;
}

/** Hears which places have other states now. */
export type SeatListener = (places: readonly number[] | 'all') => void;

export class SeatStore {
  readonly chart: ChartIndex;
  readonly occupancy: Occupancy;
  /** Whether states are known; before that every seat looks as if it weren't sold. */
  isLoaded = false;
  /** Rises with every change. */
  version = 0;
  readonly #live: LiveSource;
  #loadedRevision = -1;
  readonly #listeners = new Set<SeatListener>();

  constructor(chart: ChartGeometry, live: LiveSource, tiers: readonly TierPrice[]) {
    this.chart = indexChart(chart);
    this.occupancy = new Occupancy(this.chart, tiers);
    this.#live = live;
    // At once where the states are known: what is shown first is right.
    if (live.revision >= 0) this.#load();
  }

  /** Follows the live show until the function that is returned is called. */
  follow(): () => void {
    if (this.#live.revision !== this.#loadedRevision && this.#live.revision >= 0) this.#take('all');
    return this.#live.subscribe((changed) => this.#take(changed));
  }

  /** Returns what ends the subscription. */
  subscribe(listener: SeatListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The places of seats, without those that the chart doesn't have. */
  placesOf(seats: Iterable<number>): number[] {
    return [...seats].map((seat) => this.chart.placeOfSeat[seat] ?? -1).filter((place) => place >= 0);
  }

  #take(changed: readonly number[] | 'all'): void {
    const places = changed === 'all' ? this.#load() : this.occupancy.update(this.#live, changed);
    if (places.length === 0) return;
    this.version += 1;
    for (const listener of this.#listeners) listener(places);
  }

  #load(): 'all' {
    this.occupancy.load(this.#live);
    this.#loadedRevision = this.#live.revision;
    this.isLoaded = true;
    return 'all';
  }
}
