/** Every text of the app in German. */
import type { Catalog } from './catalog.en.ts';
import { basket } from './de/basket.ts';
import { booking } from './de/booking.ts';
import { checkout } from './de/checkout.ts';
import { common } from './de/common.ts';
import { event } from './de/event.ts';
import { home } from './de/home.ts';
import { problem } from './de/problem.ts';
import { seatmap } from './de/seatmap.ts';
import { show } from './de/show.ts';
import { waitlist } from './de/waitlist.ts';

const catalog: Catalog = {
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
};
export default catalog;
