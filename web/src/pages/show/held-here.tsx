import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../../components/button.tsx';
import { Countdown } from '../../components/countdown.tsx';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n/index.tsx';
import { deadlineOf, useExpired } from '../../purchase/deadline.ts';
import { basketStore, countPlaces } from '../../stores/basket.ts';
import { useStored } from '../../stores/use-stored.ts';

/** What the visitor holds of this night already, and the way on: whoever goes back hasn't lost it. */
export function HeldHere({ showId }: { showId: number }) {
  const t = useT();
  const basket = useStored(basketStore);
  const isExpired = useExpired(basket);
  if (basket === null || isExpired || basket.show.id !== showId) return null;
  return (
    <section className="flex flex-wrap items-center gap-3 rounded-lg bg-info-soft p-4 text-info">
      <Icon name="basket" />
      <p className="grow font-bold">
        {t('show.held', { count: countPlaces(basket.lines) })} <Countdown until={deadlineOf(basket)} />
      </p>
      <Link to="/checkout" className={buttonClasses('secondary')}>
        {t('basket.checkout')}
      </Link>
    </section>
  );
}
