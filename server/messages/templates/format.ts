/** Times and money as mails write them. */
import { formatMoney } from '../../lib/money.ts';

/** `Friday, January 3, 2031 at 8:00 PM GMT+1`: in the show's own time. */
export function timeOf(iso: string, timeZone: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return format.format(new Date(iso));
}

export const moneyOf = (amount: number, currency: string): string => formatMoney({ amount, currency });
