/** Money, dates and durations as a language writes them, all by Intl. */

export interface Format {
  /** `minor` units of an ISO 4217 currency: 5000 USD is $50; whole amounts come without zeros. */
  money(minor: number, currency: string): string;
  number(value: number): string;
  /** A day, in a time zone: Sat, 14 June. */
  day(time: string | Date, timeZone?: string): string;
  /** From one day to another: Jan 24 – 25, 2027. */
  dayRange(first: string | Date, last: string | Date, timeZone?: string): string;
  /** A day with its year, written out. */
  longDay(time: string | Date, timeZone?: string): string;
  /** A day with its year: Jan 24, 2027. */
  shortDay(time: string | Date, timeZone?: string): string;
  /** A day with its year, and a time, by the visitor's clock: Jan 24, 2027, 8:00 PM. */
  moment(time: string | Date): string;
  /** A time of day, in a time zone: 8:00 PM. */
  time(time: string | Date, timeZone?: string): string;
  /** Day and time, with the zone's name where it isn't the visitor's own. */
  dayAndTime(time: string | Date, timeZone?: string): string;
  /** The same instant by the visitor's clock; undefined where their clock tells the same. */
  localTime(time: string | Date, timeZone: string): string | undefined;
  /** In 3 days, 2 hours ago. */
  relative(time: string | Date, now?: number): string;
  /** A duration as a clock: 02:59, or 1:02:59. */
  clock(milliseconds: number): string;
}

export function createFormat(language: string): Format {
  const dates = cached((key: string) => new Intl.DateTimeFormat(language, JSON.parse(key)));
  const monies = cached((key: string) => new Intl.NumberFormat(language, JSON.parse(key)));
  const numbers = new Intl.NumberFormat(language);
  const relatives = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const twoDigits = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  const date = (time: string | Date, options: Intl.DateTimeFormatOptions) =>
    dates(JSON.stringify(options)).format(new Date(time));
  const dayAndTime = (time: string | Date, timeZone?: string) =>
    date(time, {
      ...DAY_AND_TIME,
      ...zone(timeZone),
      ...(isElsewhere(time, timeZone) && { timeZoneName: 'short' }),
    });
  return {
    money: (minor, currency) => {
      const amount = minor / 10 ** fractionDigits(currency);
      const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
      return isolated(monies(JSON.stringify({ style: 'currency', currency, ...whole })).format(amount));
    },
    number: (value) => numbers.format(value),
    day: (time, timeZone) => date(time, { ...DAY, ...zone(timeZone) }),
    dayRange: (first, last, timeZone) =>
      dates(JSON.stringify({ ...DAY, year: 'numeric', ...zone(timeZone) })).formatRange(
        new Date(first),
        new Date(last),
      ),
    longDay: (time, timeZone) => date(time, { dateStyle: 'full', ...zone(timeZone) }),
    shortDay: (time, timeZone) => date(time, { dateStyle: 'medium', ...zone(timeZone) }),
    moment: (time) => date(time, { dateStyle: 'medium', timeStyle: 'short' }),
    time: (time, timeZone) => date(time, { timeStyle: 'short', ...zone(timeZone) }),
    dayAndTime,
    localTime: (time, timeZone) => (isElsewhere(time, timeZone) ? dayAndTime(time) : undefined),
    relative: (time, now = Date.now()) => {
      const seconds = (new Date(time).getTime() - now) / 1000;
      const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? (['second', 1] as const);
      return relatives.format(Math.round(seconds / size), unit);
    },
    clock: (milliseconds) => {
      const [hours = 0, minutes = 0, seconds = 0] = clockParts(milliseconds);
      const rest = `${twoDigits.format(minutes)}:${twoDigits.format(seconds)}`;
      return hours === 0 ? rest : `${numbers.format(hours)}:${rest}`;
    },
  };
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const DAY_AND_TIME: Intl.DateTimeFormatOptions = { ...DAY, hour: 'numeric', minute: '2-digit' };
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** In a line from right to left `10 US$` would be torn apart to `$US 10`: it is kept as one run from left to right. */
const isolated = (text: string): string => (text.includes('\u200f') ? `\u2066${text}\u2069` : text);

const zone = (timeZone?: string) => (timeZone === undefined ? {} : { timeZone });

/** How many digits the minor unit of a currency has: 2 for USD, 0 for JPY. */
export function fractionDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** Hours, minutes and seconds of a duration; what is left of a second counts as one. */
export function clockParts(milliseconds: number): [number, number, number] {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
}

/** Whether a clock in that zone shows something else than the visitor's. */
function isElsewhere(time: string | Date, timeZone: string | undefined): boolean {
  if (timeZone === undefined) return false;
  const at = (inZone?: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', ...zone(inZone) }).format(
      new Date(time),
    );
  return at(timeZone) !== at();
}

function cached<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
