/** Heads of HTTP/1.1 answers: as much of them as buyers look at. */

export interface Head {
  readonly status: number;
  /** Undefined when the body ends with the connection, or comes in chunks. */
  readonly length: number | undefined;
  readonly isChunked: boolean;
  /** Whether the server ends the connection after this answer. */
  readonly isLast: boolean;
  readonly text: string;
}

const END = '\r\n\r\n';

/** Reads the head that a buffer begins with, and where its body begins; undefined when it isn't whole yet. */
export function readHead(buffer: Buffer): { head: Head; bodyAt: number } | undefined {
  const end = buffer.indexOf(END, 0, 'latin1');
  if (end < 0) return undefined;
  const text = buffer.toString('latin1', 0, end + 2);
  const status = Number(text.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  const isBare = status === 204 || status === 304;
  return {
    head: {
      status,
      length: isBare ? 0 : length === undefined ? undefined : Number(length),
      isChunked: /\r\ntransfer-encoding: *chunked/i.test(text),
      isLast: /\r\nconnection: *close/i.test(text),
      text,
    },
    bodyAt: end + END.length,
  };
}

/** A header by its name in lower case. */
export function headerOf({ text }: Head, name: string): string | undefined {
  return new RegExp(`\\r\\n${name}: *([^\\r]*)`, 'i').exec(text)?.[1];
}
