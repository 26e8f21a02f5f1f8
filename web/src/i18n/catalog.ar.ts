/** Every text of the app in Arabic. */

import { basket } from './ar/basket.ts';
import { booking } from './ar/booking.ts';
import { checkout } from './ar/checkout.ts';
import { common } from './ar/common.ts';
import { event } from './ar/event.ts';
import { home } from './ar/home.ts';
import { problem } from './ar/problem.ts';
import { seatmap } from './ar/seatmap.ts';
import { show } from './ar/show.ts';
import { waitlist } from './ar/waitlist.ts';
import type { Catalog } from './catalog.en.ts';

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
