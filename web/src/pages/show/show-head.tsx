import { Link } from '@tanstack/react-router';
import type { Show } from '../../api/client.ts';
import { paletteOf } from '../../art/poster.ts';
import { Icon } from '../../components/icon.tsx';
import { Ribbon } from '../../components/ribbon.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';

/** Which night it is, when and where, in the colors of the event. */
export function ShowHead({ show }: { show: Show }) {
  const t = useT();
  const format = useFormat();
  const { slug, title } = show.event;
  const { ground, ink } = paletteOf(slug);
  const local = format.localTime(show.startsAt, show.timeZone);
  const notes = [
    local !== undefined && t('show.localTime', { time: local }),
    show.customerLimit !== null && t('show.customerLimit', { count: show.customerLimit }),
  ].filter((note) => note !== false);
  return (
    <header style={{ backgroundColor: ground, color: ink }}>
      <div className="page flex flex-col gap-2.5 pt-3 pb-6 sm:pb-8">
        <Link
          to="/events/$slug"
          params={{ slug }}
          className="inline-flex min-h-11 items-center gap-2 self-start font-bold underline-offset-4 hover:underline focus-visible:outline-current"
        >
          <Icon name="forward" className="rotate-180" />
          {t('show.back')}
        </Link>
        <Heading title={title} className="display text-title break-words" />
        <p className="text-lg font-bold">
          {show.name !== '' && `${show.name} · `}
          {format.dayAndTime(show.startsAt, show.timeZone)} · {show.venue.name}, {show.venue.city}
        </p>
        {notes.length > 0 && <p className="text-sm">{notes.join(' · ')}</p>}
      </div>
      <Ribbon slug={slug} className="h-2.5" />
    </header>
  );
}
