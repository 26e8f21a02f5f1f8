import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { readBooking } from '../../api/sales.ts';
import { buttonClasses } from '../../components/button.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { useT } from '../../i18n/index.tsx';
import { useExpired } from '../../purchase/deadline.ts';
import { EmptyBasket } from '../../purchase/empty.tsx';
import { Expired } from '../../purchase/expired.tsx';
import { Lines } from '../../purchase/lines.tsx';
import { ShowLine } from '../../purchase/show-line.tsx';
import { TimeLeft } from '../../purchase/time-left.tsx';
import { useLiveBasket } from '../../purchase/use-live-basket.ts';
import { Heading } from '../../shell/heading.tsx';
import type { Basket } from '../../stores/basket.ts';
import { CheckoutForm } from './checkout-form.tsx';
import { useAttempt } from './use-attempt.ts';

/** Who, how, how much, and pay. */
export default function CheckoutPage() {
  const t = useT();
  const { basket, isBooked } = useLiveBasket();
  return (
    <div className="page flex flex-col gap-6 py-10">
      <Heading title={t('checkout.title')} />
      {basket === null ? <EmptyBasket /> : <Checkout key={basket.id} basket={basket} isBooked={isBooked} />}
    </div>
  );
}

function Checkout({ basket, isBooked }: { basket: Basket; isBooked: boolean }) {
  const attempt = useAttempt(basket);
  const isExpired = useExpired(basket);
  const { finish, state } = attempt;
  useEffect(() => {
    // Booked in another tab, or by an attempt whose answer was lost.
    if (isBooked && state.kind === 'idle') void readBooking(basket).then((booking) => finish(booking));
  }, [isBooked, state.kind, basket, finish]);
  // An attempt under way may still win its places: its outcome is told, not the clock's.
  const isOpen = state.kind === 'sending' || state.kind === 'unknown';
  if (isExpired && !isOpen) return <Expired basket={basket} />;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Order basket={basket} />
      <div className="lg:order-first">
        <CheckoutForm basket={basket} attempt={attempt} />
      </div>
    </div>
  );
}

/** What is being bought, for how much, and how long it waits. */
function Order({ basket }: { basket: Basket }) {
  const t = useT();
  return (
    <aside
      aria-labelledby="order-title"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5 lg:sticky lg:top-[calc(var(--header)+1rem)]"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id="order-title" className="font-extrabold">
          {t('checkout.order')}
        </h2>
        <Link to="/basket" className={buttonClasses('quiet', 'small')}>
          {t('checkout.change')}
        </Link>
      </div>
      <TimeLeft basket={basket} />
      <ShowLine show={basket.show} />
      <Lines lines={basket.lines} currency={basket.currency} />
      <p className="flex items-baseline justify-between border-t-2 border-ink pt-3 text-xl">
        <span className="font-bold">{t('basket.total')}</span>
        <PriceTag amount={basket.total} currency={basket.currency} />
      </p>
    </aside>
  );
}
