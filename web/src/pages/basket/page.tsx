import { Link, Navigate } from '@tanstack/react-router';
import { Button, buttonClasses } from '../../components/button.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { Ribbon } from '../../components/ribbon.tsx';
import { useT } from '../../i18n/index.tsx';
import { useExpired } from '../../purchase/deadline.ts';
import { EmptyBasket } from '../../purchase/empty.tsx';
import { Expired } from '../../purchase/expired.tsx';
import { Lines } from '../../purchase/lines.tsx';
import { ShowLine } from '../../purchase/show-line.tsx';
import { TimeLeft } from '../../purchase/time-left.tsx';
import { useBasketActions } from '../../purchase/use-basket-actions.ts';
import { useLiveBasket } from '../../purchase/use-live-basket.ts';
import { Heading } from '../../shell/heading.tsx';
import type { Basket } from '../../stores/basket.ts';

/** What is held, for how long, and the way to the checkout. */
export default function BasketPage() {
  const t = useT();
  const { basket, isBooked } = useLiveBasket();
  const isExpired = useExpired(basket);
  // The checkout knows what to do with a hold that is booked already.
  if (isBooked) return <Navigate to="/checkout" replace />;
  return (
    <div className="page flex flex-col gap-6 py-10">
      <Heading title={t('basket.title')} />
      {basket === null ? <EmptyBasket /> : isExpired ? <Expired basket={basket} /> : <Held basket={basket} />}
    </div>
  );
}

function Held({ basket }: { basket: Basket }) {
  const t = useT();
  const { remove, release } = useBasketActions(basket);
  const isBusy = remove.isPending || release.isPending;
  return (
    <section className="flex max-w-2xl flex-col gap-5 overflow-hidden rounded-lg border border-line bg-surface p-6 shadow-raised">
      <Ribbon slug={basket.show.slug} className="-mx-6 -mt-6 h-3" />
      <ShowLine show={basket.show} />
      <TimeLeft basket={basket} />
      <Lines
        lines={basket.lines}
        currency={basket.currency}
        onRemove={(line) => remove.mutate(line)}
        isBusy={isBusy}
      />
      <p className="flex items-baseline justify-between border-t-2 border-ink pt-4 text-xl">
        <span className="font-bold">{t('basket.total')}</span>
        <PriceTag amount={basket.total} currency={basket.currency} />
      </p>
      <Link to="/checkout" className={buttonClasses('primary', 'large')}>
        {t('basket.checkout')}
      </Link>
      <div className="flex flex-wrap justify-between gap-3 max-sm:flex-col max-sm:items-center">
        <Link to="/shows/$showId" params={{ showId: basket.show.id }} className={buttonClasses('quiet')}>
          {t('basket.more')}
        </Link>
        <Button look="quiet" busy={release.isPending} onClick={() => release.mutate()}>
          {t('basket.release')}
        </Button>
      </div>
    </section>
  );
}
