/** Money as people type it. */
import { fractionDigits } from '../../../i18n/format.ts';

/** Minor units of what was typed, such as `12.50` or `12,5`; undefined for what is no amount of this currency. */
export function readAmount(text: string, currency: string): number | undefined {
  const digits = fractionDigits(currency);
  const [, whole = '', part = ''] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === '' || part.length > digits) return undefined;
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0);
}

/** An amount as one would type it. */
export function writeAmount(minor: number, currency: string): string {
  const digits = fractionDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
