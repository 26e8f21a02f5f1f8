/** What the operations of this module work with, and whose show it is. */
import { type Actor, may } from '../access/index.ts';
import { type Catalog, type Chart, type ShowSetup, seatName } from '../catalog/index.ts';
import type { OpenDatabase } from '../database/index.ts';
import { freshly } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { TicketKeys } from './keys.ts';

export interface TicketsOptions {
  readonly database: OpenDatabase;
  readonly catalog: Pick<Catalog, 'getShowSetup' | 'getChart'>;
  readonly keys: TicketKeys;
}

export interface Context extends Pick<TicketsOptions, 'database' | 'keys'> {
  /** A show as it was at most a second ago. */
  readonly setupOf: (showId: number) => Promise<ShowSetup | undefined>;
  readonly getChart: Catalog['getChart'];
}

/** What a view of a ticket needs beside its row. */
export interface Door {
  readonly setup: ShowSetup;
  readonly chart: Chart | undefined;
}

const SETUP_PERIOD_MS = 1_000;

export const createContext = ({ database, catalog, keys }: TicketsOptions): Context => ({
  database,
  keys,
  setupOf: freshly((showId: number) => catalog.getShowSetup(showId), SETUP_PERIOD_MS),
  getChart: (chartId) => catalog.getChart(chartId),
});

/**
 * A show for those who work at its door. Refuses `forbidden` for others of its organizer, and `show_not_found` for everybody
 * else: strangers learn nothing.
 */
export async function openDoor(context: Context, showId: number, actor: Actor): Promise<Result<Door>> {
  const setup = await context.setupOf(showId);
  const organizerId = setup?.event.organizerId ?? null;
  if (setup === undefined) return refuse('show_not_found');
  if (!may(actor, 'tickets.check-in', organizerId))
    return refuse(may(actor, 'organizer.read', organizerId) ? 'forbidden' : 'show_not_found');
  if (setup.chartId === null) return ok({ setup, chart: undefined });
  const chart = await context.getChart(setup.chartId);
  return chart.ok ? ok({ setup, chart: chart.value }) : chart;
}

/** A seat in words: `Stalls, row C, seat 12`. */
export const seatOf = (seat: number, { chart }: Door): { readonly id: number; readonly name: string } => ({
  id: seat,
  name: chart === undefined ? `seat ${seat}` : seatName(chart, seat),
});

export const tierOf = (tier: number, { setup }: Door) => setup.tiers.find(({ id }) => id === tier);
