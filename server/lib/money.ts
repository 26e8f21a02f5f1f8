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

/** Money as a person reads it in English, for messages and logs: `$1,234.50`. */
export function formatMoney(money: Money): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: money.currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.amount / 10 ** digits);
}
