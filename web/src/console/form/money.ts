/** Prices as organizers type them: in major units, with a point or a comma. Pure. */
import { fractionDigits } from '../../i18n/format.ts';

/** Minor units of what was typed: `12`, `12.5`, `12,50`, `1 200`. Undefined for what is no amount of that currency. */
export function parseMoney(text: string, currency: string): number | undefined {
  const digits = fractionDigits(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.replace(/\s/g, '')) ?? [];
  if (whole === '' || fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
}

/** An amount as it is typed: 1250 USD is `12.50`, 1200 is `12`. */
export function writeMoney(minor: number, currency: string): string {
  const digits = fractionDigits(currency);
  const amount = minor / 10 ** digits;
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits);
}
