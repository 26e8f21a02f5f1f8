import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.ts';
import { Badge } from '../../components/badge.tsx';
import { classes } from '../../components/classes.ts';
import { Poster } from '../../components/poster.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { type Format, useFormat, useT } from '../../i18n/index.tsx';
import { cheapest, type Offer, offerOf } from '../../lib/offer.ts';

type FoundEvent = Schemas['FoundEvent'];

interface EventCardProps {
  readonly event: FoundEvent;
  /** The first of all: twice as wide. */
  readonly featured: boolean;
}

/** An event as a poster with its date, place and price. All of it leads to the event. */
export function EventCard({ event, featured }: EventCardProps) {
  const format = useFormat();
  const price = cheapest(event.shows);
  const offer = offerOf(event, Date.now());
  const isOver = offer.state === 'soldOut' || offer.state === 'closed' || offer.state === 'canceled';
  return (
    <article
      className={classes('group rise relative flex flex-col gap-3', featured && 'col-span-2 md:row-span-2')}
    >
      <div className={classes('@container flex grow flex-col', isOver && 'saturate-[.35]')}>
        <Poster
          slug={event.slug}
          category={event.category}
          photo={
            event.image
              ? {
                  image: event.image,
                  // The title is printed below it, and is the link.
                  alt: event.imageAlt,
                  sizes: featured ? '(min-width: 48rem) 40rem, 90vw' : '(min-width: 48rem) 20rem, 45vw',
                }
              : undefined
          }
          className={classes(
            'grow rounded-md shadow-raised transition-[translate] duration-(--calm) ease-calm group-hover:-translate-y-1',
            featured ? 'aspect-4/5 md:aspect-auto md:min-h-[32rem]' : 'aspect-4/5',
          )}
        >
          <h3 className="display p-[7cqi] pb-[8cqi] text-[clamp(1.15rem,9.5cqi,3.6rem)] leading-none break-words hyphens-auto">
            <Link
              to="/events/$slug"
              params={{ slug: event.slug }}
              className="no-underline after:absolute after:inset-0 after:rounded-md focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-(--focus)"
            >
              {event.title}
            </Link>
          </h3>
        </Poster>
      </div>
      <div className="flex flex-col gap-1 sm:min-h-24">
        <p className="font-bold">{datesOf(event, format)}</p>
        <p className="text-ink-soft">{placesOf(event)}</p>
        <p className="mt-1 flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
          {price !== undefined && !isOver && <PriceTag {...price} from />}
          <OfferBadge offer={offer} timeZone={event.shows[0]?.timeZone} />
        </p>
      </div>
    </article>
  );
}

function OfferBadge({ offer, timeZone }: { offer: Offer; timeZone: string | undefined }) {
  const t = useT();
  const format = useFormat();
  if (offer.state === 'open') return null;
  if (offer.state === 'upcoming') {
    return <Badge tone="info">{t('offer.opens', { when: format.day(offer.opensAt, timeZone) })}</Badge>;
  }
  return <Badge tone={offer.state === 'few' ? 'warn' : 'neutral'}>{t(`offer.${offer.state}`)}</Badge>;
}

/** The day of its show, or from the first to the last. */
function datesOf({ shows }: FoundEvent, format: Format): string {
  const [first, last] = [shows[0], shows.at(-1)];
  if (first === undefined || last === undefined) return '';
  return format.dayRange(first.startsAt, last.startsAt, first.timeZone);
}

function placesOf({ shows }: FoundEvent): string {
  const venues = [...new Map(shows.map(({ venue }) => [venue.id, venue])).values()];
  const [only] = venues;
  if (venues.length === 1 && only !== undefined) return `${only.name}, ${only.city}`;
  return [...new Set(venues.map(({ city }) => city))].join(' · ');
}
