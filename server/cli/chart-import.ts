/** `onsale chart import`: reads a chart from a file and gives it to a venue. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import {
  type ChartDraft,
  createCatalog,
  readChartFile,
  readCsvChart,
  readIdOrSlug,
} from '../catalog/index.ts';
import { ok, type Refusal, type Result, refuse } from '../lib/errors.ts';
import type { Run } from './command.ts';
import { withDatabase } from './database.ts';
import { printLine, printProblem } from './output.ts';
import { createProgress, type Progress } from './progress.ts';

interface Options {
  readonly file: string;
  /** Slug or id of the venue. */
  readonly venue: string;
  readonly name?: string;
}

export const run: Run<Options> = async (config, { file, venue, name }) => {
  const progress = createProgress(process.stderr);
  const draft = await readChart(file, name ?? basename(file, extname(file)), progress);
  if (!draft.ok) return printRefusal(draft.refusal, progress);
  return withDatabase(config, async ({ database }) => {
    const catalog = createCatalog({ database: database.kysely });
    const found = await catalog.getVenue(readIdOrSlug(venue));
    if (!found.ok) return printRefusal(found.refusal, progress);
    const total = draft.value.seats.length;
    const stored = await catalog.storeChart(found.value.id, draft.value, (seats) =>
      progress.show('Writing seats', seats, total),
    );
    if (!stored.ok) return printRefusal(stored.refusal, progress);
    progress.end();
    const { chartId, seatCount, created } = stored.value;
    const of = `${seatCount} seats in ${draft.value.sections.length} sections`;
    printLine(
      created ? `Made chart ${chartId}: ${of}.` : `Chart ${chartId} is the same: ${of}. Nothing changed.`,
    );
    return 0;
  });
};

async function readChart(file: string, name: string, progress: Progress): Promise<Result<ChartDraft>> {
  switch (extname(file).toLowerCase()) {
    case '.csv':
      return readCsvChart(createReadStream(file), name, (seats) => progress.show('Reading seats', seats));
    case '.json':
      return readJson(await readFile(file, 'utf8'), name);
    default:
      return refuse('chart_invalid', 'The name of the file must end in .csv or .json.');
  }
}

/** Our own JSON, or a seating plan of pretix, which has zones. */
async function readJson(text: string, name: string): Promise<Result<ChartDraft>> {
  try {
    const value: unknown = JSON.parse(text);
    const isPlan = typeof value === 'object' && value !== null && 'zones' in value;
    const read = await readChartFile(isPlan ? 'pretix' : 'json', value, name);
    if (!read.ok) return read;
    for (const note of read.value.notes) printLine(note);
    return ok(read.value.draft);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /at position (\d+)/.exec(error.message)?.[1];
    const line = at === undefined ? '' : ` in line ${text.slice(0, Number(at)).split('\n').length}`;
    return refuse('chart_invalid', `The file is not JSON: there is a mistake${line}.`);
  }
}

function printRefusal(refusal: Refusal, progress: Progress): number {
  progress.end();
  for (const { pointer, detail } of refusal.errors ?? []) {
    printProblem(`${pointer.replace(/^\/lines\/(\d+)$/, 'line $1')}: ${detail}`);
  }
  printProblem(refusal.detail);
  return 1;
}
