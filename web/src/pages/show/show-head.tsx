import { Link } from '@tanstack/react-router';
import type { Show } from '../../api/client.ts';
import { useFormat, useT } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';

/** Which night it is, when and where. */
export function ShowHead({ show }: { show: Show }) {
  const t = useT();
  const format = useFormat();
  const local = format.localTime(show.startsAt, show.timeZone);
  return (
    <header className="flex flex-col gap-3">
      <Link
        to="/events/$slug"
        params={{ slug: show.event.slug }}
        className="inline-flex min-h-11 items-center self-start font-bold underline underline-offset-4"
      >
        {t('show.back')}
      </Link>
      <Heading title={show.event.title} />
      <p className="text-lg text-ink-soft">
        {show.name !== '' && <span className="font-bold text-ink">{show.name} · </span>}
        {format.dayAndTime(show.startsAt, show.timeZone)} · {show.venue.name}, {show.venue.city}
      </p>
      {local !== undefined && (
        <p className="text-sm text-ink-faint">{t('show.localTime', { time: local })}</p>
      )}
      {show.customerLimit !== null && (
        <p className="text-sm text-ink-soft">{t('show.customerLimit', { count: show.customerLimit })}</p>
      )}
    </header>
  );
}
