/** Times as clocks on the wall show them: a sale that opens at ten opens at ten, also after the clocks were changed. */

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instantMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instantMs / 1000) * 1000;
}

/** What the clocks of a zone show at an instant, as if they ran in UTC. */
const wallOf = (instantMs: number, timeZone: string): number => instantMs + offsetAt(instantMs, timeZone);

/** The instant at which the clocks of a zone show a time; where they skip it, as much later as they skip. */
function instantOf(wallMs: number, timeZone: string): number {
  const guess = wallMs - offsetAt(wallMs, timeZone);
  const better = wallMs - offsetAt(guess, timeZone);
  return offsetAt(better, timeZone) === wallMs - better ? better : Math.max(guess, better);
}

/** Moves a time as far as one start is from another, by the clocks of their zone. */
export function moveTime(time: Date, from: Date, to: Date, timeZone: string): Date {
  const way = wallOf(to.getTime(), timeZone) - wallOf(from.getTime(), timeZone);
  return new Date(instantOf(wallOf(time.getTime(), timeZone) + way, timeZone));
}
