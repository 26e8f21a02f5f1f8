/** The formats that charts come and go in. */
import { Readable } from 'node:stream';
import { ok, type Result } from '../../lib/errors.ts';
import { readCsvChart } from './csv.ts';
import type { ChartDraft } from './draft.ts';
import { readJsonChart } from './json.ts';
import { type ReadChart, readPretixChart } from './pretix.ts';
import { writeCsvChart } from './write-csv.ts';
import { writeJsonChart } from './write-json.ts';
import { writePretixChart } from './write-pretix.ts';

/** Our own JSON, CSV, and the seating plan of pretix. */
export const CHART_FORMATS = ['json', 'csv', 'pretix'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** A chart as a file. */
export interface ChartFile {
  readonly mediaType: string;
  /** With its dot. */
  readonly extension: string;
  readonly text: string;
}

/**
 * Reads a chart: `content` is a text for CSV, a JSON value otherwise; `name` is for what has none of its own. Refuses
 * `chart_invalid` with the line or pointer of every fault, at most 100.
 */
export async function readChartFile(
  format: ChartFormat,
  content: unknown,
  name: string,
): Promise<Result<ReadChart>> {
  if (format === 'pretix') return readPretixChart(content, name);
  const draft =
    format === 'csv'
      ? await readCsvChart(Readable.from([Buffer.from(typeof content === 'string' ? content : '')]), name)
      : readJsonChart(content, name);
  return draft.ok ? ok({ draft: draft.value, notes: [] }) : draft;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Writes a chart. What a format can't say is left out: docs/charts.md lists it. */
export function writeChartFile(format: ChartFormat, chart: ChartDraft): ChartFile {
  switch (format) {
    case 'csv':
      return { mediaType: 'text/csv; charset=utf-8', extension: '.csv', text: writeCsvChart(chart) };
    case 'pretix':
      return {
        mediaType: JSON_TYPE,
        extension: '.pretix.json',
        text: JSON.stringify(writePretixChart(chart)),
      };
    case 'json':
      return { mediaType: JSON_TYPE, extension: '.json', text: JSON.stringify(writeJsonChart(chart)) };
  }
}
