/** An event: what it is, when and where, what is left, and when the sale opens. */
import { useParams } from '@tanstack/react-router';
import { ApiProblem, type Event } from '../../api/client.ts';
import { useEvent } from '../../api/queries.ts';
import { Poster } from '../../components/poster.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useT } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { ShowOffer } from './show-offer.tsx';

export default function EventPage() {
  const { slug } = useParams({ from: '/events/$slug' });
  const { data, error, refetch } = useEvent(slug);
  if (data !== undefined) return <EventView event={data} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error !== null) return <ErrorState whole error={error} onRetry={() => void refetch()} />;
  return <Waiting />;
}

function EventView({ event }: { event: Event }) {
  const t = useT();
  const places = [...new Set(event.shows.map(({ venue }) => `${venue.name}, ${venue.city}`))];
  return (
    <article>
      <Poster
        slug={event.slug}
        category={event.category}
        photo={
          event.image
            ? {
                image: event.image,
                alt: event.imageAlt,
                sizes: '(min-width: 48rem) 42vw, 100vw',
                eager: true,
              }
            : undefined
        }
        layout="band"
        className="md:min-h-[27rem]"
      >
        <header className="rise flex grow flex-col justify-end gap-2 py-5 sm:gap-4 sm:py-8 ps-[max(var(--gutter),calc((100vw-var(--page))/2))] pe-(--gutter) md:py-12">
          <p className="font-bold tracking-wide uppercase rtl:tracking-normal">{event.category}</p>
          <Heading title={event.title} className="display text-title break-words" />
          {event.artists.length > 0 && (
            <p className="text-xl font-bold">{t('event.with', { names: event.artists.join(' · ') })}</p>
          )}
          <p className="text-lg">{places.join(' · ')}</p>
        </header>
      </Poster>
      <div className="page grid gap-x-14 gap-y-10 pt-6 sm:pt-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="dates" className="flex flex-col gap-5">
          <h2 id="dates" className="display text-heading">
            {t('event.shows')}
          </h2>
          {event.shows.map((show) => (
            <ShowOffer key={show.id} show={show} />
          ))}
        </section>
        {event.description !== undefined && event.description !== '' && (
          <aside aria-labelledby="about" className="flex flex-col gap-4">
            <h2 id="about" className="display text-heading">
              {t('event.about')}
            </h2>
            {event.description.split(/\n\n+/).map((paragraph) => (
              <p key={paragraph} className="text-lg leading-relaxed text-ink-soft">
                {paragraph}
              </p>
            ))}
          </aside>
        )}
      </div>
    </article>
  );
}

const Waiting = () => (
  <div>
    <Loading>
      <Skeleton className="h-80 rounded-none sm:h-[34rem] md:h-[27rem]" />
      <div className="page flex flex-col gap-5 pt-6 sm:pt-10">
        <Skeleton className="h-8 w-40" />
        <Skeleton className="h-72 rounded-lg" />
      </div>
    </Loading>
  </div>
);
