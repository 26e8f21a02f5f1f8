/** What the messages of events and of bookings have in common. */
import { type Timestamp, timestampFromDate } from '@bufbuild/protobuf/wkt';

/** Money as a message; `amount` in minor units. */
export const toMoney = (amount: number, currency: string) => ({ amount: BigInt(amount), currency });

/** A time that may be open. */
export const toTimestamp = (date: Date | null): Timestamp | undefined =>
  date === null ? undefined : timestampFromDate(date);
