/** Fetches an export while it counts the rows that have come, and hands it to the browser to keep. */
import { api } from '../../api/client.ts';

export const exportNames = ['bookings', 'tickets', 'customers', 'payments'] as const;
export type ExportName = (typeof exportNames)[number];
export type ExportFormat = 'csv' | 'json';

export interface Progress {
  readonly rows: number;
  /** About how many there were when it began; 0 where nobody knows. */
  readonly expected: number;
}

export interface ExportWish {
  readonly showId: number;
  readonly name: ExportName;
  readonly format: ExportFormat;
}

const LINE_FEED = 10;
const TELL_MS = 150;

/** Resolves when the file has been handed over; rejects with AbortError when `signal` ends it. */
export async function downloadExport(
  { showId, name, format }: ExportWish,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { response } = await api.GET('/api/v1/shows/{id}/exports/{name}', {
    params: { path: { id: showId, name }, query: { format } },
    parseAs: 'stream',
    signal,
  });
  const expected = Number(response.headers.get('onsale-rows') ?? 0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let [lines, toldAt] = [0, 0];
  for await (const chunk of piecesOf(response)) {
    chunks.push(chunk);
    for (const byte of chunk) if (byte === LINE_FEED) lines += 1;
    if (performance.now() - toldAt < TELL_MS) continue;
    toldAt = performance.now();
    // The first line is a head.
    onProgress({ rows: Math.max(0, lines - 1), expected });
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  keep(new Blob(chunks, { type }), `show-${showId}-${name}.${format}`);
}

async function* piecesOf({ body: stream }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return;
    yield piece.value;
  }
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
