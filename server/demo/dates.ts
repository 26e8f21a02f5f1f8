/** Dates of the demo: told in days from now, so that it never goes stale, at an hour of the venue's own clock. */

const DAY_MS = 86_400_000;

/** Days of the week as Date counts them. */
export const FRIDAY = 5;
export const SATURDAY = 6;

/** The moment `days` from `now`. */
export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS);

/** The moment `hours` after another. */
export const hoursAfter = (moment: Date, hours: number): Date =>
  new Date(moment.getTime() + hours * 3_600_000);

/** The first moment at least `days` from `now` when it is `hour` o'clock in a time zone, on that day of the week if given. */
export function nextAt(now: Date, days: number, hour: number, timeZone: string, weekday?: number): Date {
  for (let day = 0; ; day += 1) {
    const [year, month, date] = localDate(daysFrom(now, days + day), timeZone);
    const utc = Date.UTC(year, month - 1, date, hour);
    if (weekday !== undefined && new Date(utc).getUTCDay() !== weekday) continue;
    const moment = new Date(utc - offsetMs(new Date(utc), timeZone));
    if (moment >= daysFrom(now, days)) return moment;
  }
}

function localDate(moment: Date, timeZone: string): [number, number, number] {
  // Sweden writes dates as ISO 8601 does.
  const [year = 0, month = 1, date = 1] = moment
    .toLocaleDateString('sv-SE', { timeZone })
    .split('-')
    .map(Number);
  return [year, month, date];
}

/** How far a time zone is ahead of UTC, in milliseconds. Evenings are far from the hours when clocks change. */
function offsetMs(moment: Date, timeZone: string): number {
  const local = moment.toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(moment.getTime() / 1000) * 1000;
}
