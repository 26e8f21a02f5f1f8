/** Server-Sent Events, read from the body of a response. */

export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

/** Reads events out of text that comes in pieces. Only what this API sends: one line of data an event. */
export class EventReader {
  /** Milliseconds that the server asks to wait before coming back. */
  retryMs: number | undefined;
  #rest = '';

  /** Takes the next piece and returns the events that it completes. */
  push(piece: string): StreamEvent[] {
    const blocks = (this.#rest + piece).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => this.#read(block) ?? []);
  }

  #read(block: string): StreamEvent | undefined {
    const fields = new Map<string, string>();
    for (const line of block.split('\n')) {
      const colon = line.indexOf(':');
      // A line that begins with a colon is a comment: the connection is alive.
      if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
    }
    const retry = Number(fields.get('retry'));
    if (retry > 0) this.retryMs = retry;
    const data = fields.get('data');
    if (data === undefined) return undefined;
    return { event: fields.get('event') ?? 'message', id: fields.get('id') ?? '', data };
  }
}
