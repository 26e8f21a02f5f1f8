/**
 * The way into this module: what organizers read of their sales. It only reads, asks nothing of the claims engine, and is
 * never on the way of a booking: what many watch is read once for all of them, and rarely where it is dear.
 */
import type { Pool } from 'pg';
import type { Catalog } from '../catalog/index.ts';
import { type ExportFormat, type ExportName, exportNames, openExport } from './exports/exports.ts';
import { createHeatReader, HEAT_STEPS, type HeatReport } from './heat.ts';
import { createSalesReader } from './sales/sales.ts';
import { createSummaryReader, type OrganizerSales } from './summary.ts';
import { readTimeline, type TimelineEntry } from './timeline/timeline.ts';

export type { OpenExport } from './exports/exports.ts';
export type { SalesReport } from './sales/report.ts';
export {
  type ExportFormat,
  type ExportName,
  exportNames,
  HEAT_STEPS,
  type HeatReport,
  type OrganizerSales,
  type TimelineEntry,
};

/** What the doors may ask for. */
export type Reports = ReturnType<typeof createReports>;

export interface ReportsOptions {
  readonly pool: Pool;
  readonly catalog: Pick<Catalog, 'getShowSetup' | 'getChart'>;
}

/** Binds the reports to what they read. Keeps what it has added up of shows that are watched: any number of nodes may run. */
export function createReports({ pool, catalog }: ReportsOptions) {
  return {
    /** How a show sells; undefined when there is no such show. At most some seconds old. */
    salesOf: createSalesReader(pool, catalog),
    /** Which of a show's seats went first; undefined for a show without seats. */
    heatOf: createHeatReader(pool, catalog),
    /** How the shows of an organizer sell; undefined when there is no such organizer. */
    organizerSalesOf: createSummaryReader(pool),
    /** What happened to a booking; undefined when there is none. */
    timelineOf: (showId: number, id: string) => readTimeline(pool, catalog, showId, id),
    /** A list of a show's rows as text, piece by piece; undefined when there is no such show. */
    openExport: (showId: number, name: ExportName, format: ExportFormat) =>
      openExport(pool, catalog, showId, name, format),
  };
}
