import { Link } from '@tanstack/react-router';
import { useFormat } from '../i18n/index.tsx';
import type { BasketShow } from '../stores/basket.ts';

/** Which night it is, with the way back to it. */
export function ShowLine({ show }: { show: BasketShow }) {
  const format = useFormat();
  return (
    <div>
      <Link
        to="/shows/$showId"
        params={{ showId: show.id }}
        className="display text-heading underline decoration-line-strong underline-offset-4 hover:decoration-ink"
      >
        {show.title}
      </Link>
      <p className="mt-1 text-ink-soft">
        {format.dayAndTime(show.startsAt, show.timeZone)}
        {' · '}
        {show.venue}, {show.city}
      </p>
    </div>
  );
}
