/**
 * Money: integers in minor units plus an ISO 4217 code, everywhere. A total of safe integers stays exact: 2^53 minor units
 * are far above any booking.
 */
export interface Money {
  /** Minor units (cents). */
  readonly amount: number;
  /** ISO 4217 alphabetic code. */
  readonly currency: string;
}

/** How many digits the minor unit of a currency has: 2 for USD, 0 for JPY. */
export const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
  2;

/** Money as a person reads it in English, for messages and logs: `$1,234.50`. */
export function formatMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(amount / 10 ** fractionDigits(currency));
}
