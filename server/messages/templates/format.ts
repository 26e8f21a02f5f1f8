/** Times and money as mails write them. Formats are made once: making one costs as much as wording a mail. */
import { fractionDigits } from '../../lib/money.ts';

const times = new Map<string, Intl.DateTimeFormat>();
const monies = new Map<string, Intl.NumberFormat>();

/** `Friday, January 3, 2031 at 8:00 PM GMT+1`: in the show's own time. */
export function timeOf(iso: string, timeZone: string, language: string): string {
  const key = `${language} ${timeZone}`;
  const format = times.get(key) ?? newTimeFormat(timeZone, language);
  times.set(key, format);
  return format.format(new Date(iso));
}

const newTimeFormat = (timeZone: string, language: string) =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });

/** `$1,234.50`. */
export function moneyOf(amount: number, currency: string, language: string): string {
  const key = `${language} ${currency}`;
  const format = monies.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency });
  monies.set(key, format);
  return format.format(amount / 10 ** fractionDigits(currency));
}
