import { Link } from '@tanstack/react-router';
import { Countdown } from '../components/countdown.tsx';
import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';
import { deadlineOf, useExpired } from '../purchase/deadline.ts';
import { basketStore, countPlaces } from '../stores/basket.ts';
import { useStored } from '../stores/use-stored.ts';

/** The way to the basket, with what is in it and for how long. */
export function BasketLink() {
  const t = useT();
  const basket = useStored(basketStore);
  const isExpired = useExpired(basket);
  const isHeld = basket !== null && !isExpired;
  return (
    <Link
      to="/basket"
      className="relative inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 font-bold no-underline hover:bg-sunken sm:px-3"
    >
      <Icon name="basket" />
      <span className="max-lg:sr-only">{t('nav.basket')}</span>
      {isHeld && (
        <span className="inline-flex min-h-7 items-center gap-1.5 rounded-full bg-accent px-2 text-sm text-on-accent">
          <span className="sr-only">{t('show.selection.count', { count: countPlaces(basket.lines) })}</span>
          <Countdown until={deadlineOf(basket)} />
        </span>
      )}
    </Link>
  );
}
