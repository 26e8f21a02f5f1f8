/** Drafts and charts of a venue, at the server. */
import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, api, body, type Schemas } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import type { ChartDocument, Row, RowShape } from '../model/document.ts';
import { type OwnChart, toChart } from '../model/own-json.ts';

export type DraftHead = Schemas['ChartDraftHead'];
type WireDocument = Schemas['ChartDocument'];
export type FileFormat = 'json' | 'csv' | 'pretix';

const LIST_MAX = 100;

export const draftsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['console', 'chart-drafts', slug],
    queryFn: async ({ signal }) => {
      const params = { path: { id: slug }, query: { limit: LIST_MAX } };
      return (await body(api.GET('/api/v1/venues/{id}/chart-drafts', { params, signal }))).items;
    },
  });

/** A draft as it is opened: read once, then the editor has it. */
export const draftQuery = (id: number) =>
  queryOptions({
    queryKey: ['console', 'chart-draft', id],
    queryFn: async ({ signal }) => {
      const draft = await body(api.GET('/api/v1/chart-drafts/{id}', { params: { path: { id } }, signal }));
      return { ...draft, document: documentOf(draft.document as WireDocument) };
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const createDraft = (slug: string, document: ChartDocument): Promise<DraftHead> =>
  body(
    api.POST('/api/v1/venues/{id}/chart-drafts', {
      params: { path: { id: slug } },
      body: { document: document as unknown as WireDocument },
    }),
  );

/** Saves over a version. @throws ApiProblem `version_stale` with who saved in between */
export const saveDraft = (id: number, version: number, document: ChartDocument): Promise<DraftHead> =>
  body(
    api.PUT('/api/v1/chart-drafts/{id}', {
      params: { path: { id }, header: { 'if-match': `"${version}"` } },
      body: { document: document as unknown as WireDocument },
    }),
  );

export const deleteDraft = ({ id, version }: DraftHead) =>
  api.DELETE('/api/v1/chart-drafts/{id}', {
    params: { path: { id }, header: { 'if-match': `"${version}"` } },
  });

/** Makes a chart of a document, at a venue by its id or slug; the same document makes the same chart. */
export const publishChart = (venue: string, document: ChartDocument) =>
  body(
    api.POST('/api/v1/venues/{id}/charts', {
      params: { path: { id: venue } },
      body: toChart(document) as unknown as Schemas['NewChart'],
    }),
  );

/** The venue's newest chart, to be edited. */
export async function readChart(chartId: number): Promise<OwnChart> {
  const answer = await send(`/api/v1/charts/${chartId}/export?format=json`);
  return (await answer.json()) as OwnChart;
}

/** What a file says, as our own JSON; nothing is kept. @throws ApiProblem `chart_invalid` with every fault */
export async function readFile(slug: string, format: FileFormat, text: string) {
  const answer = await send(`/api/v1/venues/${slug}/charts/preview?format=${format}`, {
    method: 'POST',
    headers: { 'content-type': format === 'csv' ? 'text/csv' : 'application/json' },
    body: text,
  });
  return (await answer.json()) as { readonly chart: OwnChart; readonly notes: readonly string[] };
}

/** The document as a file. */
export async function writeFile(slug: string, format: FileFormat, document: ChartDocument): Promise<Blob> {
  const answer = await send(`/api/v1/venues/${slug}/charts/convert?format=${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(toChart(document)),
  });
  return answer.blob();
}

/** What a file is in, by its name and what is in it. */
export function formatOf(name: string, text: string): FileFormat {
  if (name.toLowerCase().endsWith('.csv')) return 'csv';
  return /"zones"\s*:/.test(text.slice(0, 100_000)) || name.includes('pretix') ? 'pretix' : 'json';
}

async function send(path: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(path, init).catch((error: unknown) => {
    throw new ApiProblem({ status: 0, code: 'network', detail: String(error) });
  });
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

/** The server says what shapes have in one type, the editor tells them apart. */
function documentOf(document: WireDocument): ChartDocument {
  const shapeOf = ({
    kind,
    ...shape
  }: WireDocument['sections'][number]['rows'][number]['shape']): RowShape => {
    const { x = 0, y = 0, angle = 0, spacing = 1, count = 0, bend = 0, xs = [], ys = [] } = shape;
    return kind === 'free' ? { kind, xs, ys } : { kind: 'arc', x, y, angle, spacing, count, bend };
  };
  const sections = document.sections.map((section) => ({
    ...section,
    outline: section.outline.map(([x = 0, y = 0]) => [x, y] as const),
    rows: section.rows.map((row): Row => ({ ...row, shape: shapeOf(row.shape) })),
  }));
  return { ...document, sections };
}
