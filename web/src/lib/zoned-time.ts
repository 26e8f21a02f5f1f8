/** Between instants and what clocks on the wall of a zone show, as `2030-06-01T20:00`: the text of a datetime input. Pure. */

/** What the clocks of a zone show at an instant, to the minute. */
export function wallTime(instant: string, timeZone: string): string {
  return new Date(Date.parse(instant) + offsetAt(Date.parse(instant), timeZone)).toISOString().slice(0, 16);
}

/** The instant at which the clocks of a zone show a time. Where they skip it, as much later as they skip. */
export function instantAt(wall: string, timeZone: string): string | undefined {
  const wallMs = Date.parse(`${wall}Z`);
  if (Number.isNaN(wallMs)) return undefined;
  const guess = wallMs - offsetAt(wallMs, timeZone);
  const better = wallMs - offsetAt(guess, timeZone);
  const isShown = offsetAt(better, timeZone) === wallMs - better;
  return new Date(isShown ? better : Math.max(guess, better)).toISOString();
}

/** A wall time some minutes later, whatever the clocks do in between. */
export const laterBy = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString().slice(0, 16);

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(instantMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return wall - Math.floor(instantMs / 60_000) * 60_000;
}
