/** Events as clients see them. */
import type { CatalogEvent } from '../../catalog/index.ts';
import { presentShow } from '../shows/index.ts';
import type { EventAnswer } from './schemas.ts';

export function presentEvent(event: CatalogEvent): EventAnswer {
  return {
    ...event,
    artists: [...event.artists],
    image: presentImage(event.image),
    shows: event.shows.map(presentShow),
    links: { self: `/api/v1/events/${event.id}` },
  };
}

function presentImage(image: CatalogEvent['image']): EventAnswer['image'] {
  if (image === null) return null;
  const { hash, sizes } = image;
  return {
    sizes: sizes.map(([width, height]) => ({
      url: `/api/v1/images/${hash}/${width}.webp`,
      width,
      height,
    })),
  };
}
