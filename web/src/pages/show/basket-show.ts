import type { Show } from '../../api/client.ts';
import type { BasketShow } from '../../stores/basket.ts';

/** What the basket keeps of a show. */
export const basketShowOf = ({ id, event, venue, name, startsAt, timeZone }: Show): BasketShow => ({
  id,
  slug: event.slug,
  title: event.title,
  name,
  venue: venue.name,
  city: venue.city,
  startsAt,
  timeZone,
});
