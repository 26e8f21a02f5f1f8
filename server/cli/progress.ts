/** Shows how far a long command is: a bar that redraws itself on a terminal, otherwise a line now and then. */

const BAR_WIDTH = 30;
/** Between two redraws, and two lines, in milliseconds. */
const REDRAW_MS = 50;
const LINE_MS = 1_000;

export interface Progress {
  /** Tells how much of `total` is done; without a total only how much. */
  show(what: string, done: number, total?: number): void;
  /** Leaves the last state standing and starts a new line. */
  end(): void;
}

/** Makes a progress display that writes to `stream`. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  const isTerminal = stream.isTTY === true;
  let shownAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  let last = { what: '', line: '', isShown: true };

  const write = (): void => {
    shownAt = performance.now();
    last.isShown = true;
    stream.write(isTerminal ? `\r\u001b[K${last.line}` : `${last.line}\n`);
    isOpen = isTerminal;
  };

  const end = (): void => {
    if (!last.isShown) write();
    if (isOpen) stream.write('\n');
    isOpen = false;
  };

  const show = (what: string, done: number, total?: number): void => {
    if (what !== last.what) end();
    last = { what, line: progressLine(what, done, total), isShown: false };
    if (performance.now() - shownAt >= (isTerminal ? REDRAW_MS : LINE_MS)) write();
  };

  return { show, end };
}

/** One state as text: `Writing seats [#####     ]  17 %  8,500 of 50,000`. */
export function progressLine(what: string, done: number, total?: number): string {
  const count = done.toLocaleString('en-US');
  if (total === undefined || total === 0) return `${what}: ${count}`;
  const share = Math.min(1, done / total);
  const bar = '#'.repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${what} [${bar}] ${percent} %  ${count} of ${total.toLocaleString('en-US')}`;
}
