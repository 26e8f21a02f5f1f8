/** How far a run is: one line that redraws itself on a terminal, and nothing elsewhere. */

const BAR_WIDTH = 24;
const REDRAW_MS = 500;

export interface Progress {
  /** Begins the next of all steps; `seconds` is how long it will take, as far as known. */
  begin(what: string, seconds?: number): void;
  end(): void;
}

export function createProgress(stream: NodeJS.WriteStream, steps: number): Progress {
  const startedAt = performance.now();
  let begun = 0;
  let step = { what: '', seconds: 0, since: startedAt };

  const draw = () => {
    const seconds = (performance.now() - step.since) / 1_000;
    const within = step.seconds === 0 ? 0 : Math.min(0.99, seconds / step.seconds);
    const done = Math.max(0, begun - 1 + within) / steps;
    const elapsed = (performance.now() - startedAt) / 1_000;
    stream.write(`\r\u001b[K${progressLine(done, elapsed, step.what)}`);
  };
  const timer = stream.isTTY ? setInterval(draw, REDRAW_MS) : undefined;
  timer?.unref();
  return {
    begin: (what, seconds = 0) => {
      begun += 1;
      step = { what, seconds, since: performance.now() };
      if (stream.isTTY) draw();
    },
    end: () => {
      clearInterval(timer);
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** `[######------------------]  25 %  6:03 left  round 1 of 3: seats, 64 connections`. */
export function progressLine(done: number, elapsedSeconds: number, what: string): string {
  const share = Math.min(1, done);
  const bar = '#'.repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '-');
  const percent = String(Math.floor(share * 100)).padStart(3);
  // The first steps are shorter or longer than the rest; an early guess would only mislead.
  const left = share < 0.03 ? '' : `${clock((elapsedSeconds / share) * (1 - share))} left  `;
  return `[${bar}] ${percent} %  ${left}${what}`;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
