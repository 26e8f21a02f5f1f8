/** Every text of the app: the source of all keys, a part for each page. */
import { basket } from './en/basket.ts';
import { booking } from './en/booking.ts';
import { checkout } from './en/checkout.ts';
import { common } from './en/common.ts';
import { event } from './en/event.ts';
import { home } from './en/home.ts';
import { problem } from './en/problem.ts';
import { seatmap } from './en/seatmap.ts';
import { show } from './en/show.ts';
import { waitlist } from './en/waitlist.ts';
import type { TranslationOf } from './message.ts';

const catalog = {
  ...common,
  ...home,
  ...event,
  ...show,
  ...seatmap,
  ...basket,
  ...checkout,
  ...booking,
  ...problem,
  ...waitlist,
} as const;
export default catalog;

export type Key = keyof typeof catalog;
export type Catalog = TranslationOf<typeof catalog>;
