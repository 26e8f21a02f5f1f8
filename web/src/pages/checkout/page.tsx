import { useEffect } from 'react';
import { useT } from '../../i18n/index.tsx';
import { useExpired } from '../../purchase/deadline.ts';
import { EmptyBasket } from '../../purchase/empty.tsx';
import { Expired } from '../../purchase/expired.tsx';
import { useLiveBasket } from '../../purchase/use-live-basket.ts';
import { Heading } from '../../shell/heading.tsx';
import type { Basket } from '../../stores/basket.ts';
import { CheckoutForm } from './checkout-form.tsx';
import { Order } from './order.tsx';
import { useAttempt } from './use-attempt.ts';

/** Who, how, how much, and pay. */
export default function CheckoutPage() {
  const t = useT();
  const { basket, isBooked } = useLiveBasket();
  return (
    <div className="page flex flex-col gap-4 pt-5 sm:gap-6 sm:py-10">
      <Heading title={t('checkout.title')} />
      {basket === null ? <EmptyBasket /> : <Checkout key={basket.id} basket={basket} isBooked={isBooked} />}
    </div>
  );
}

function Checkout({ basket, isBooked }: { basket: Basket; isBooked: boolean }) {
  const attempt = useAttempt(basket);
  const isExpired = useExpired(basket);
  const { adopt, state } = attempt;
  useEffect(() => {
    // Booked in another tab, or by an attempt whose answer was lost.
    if (isBooked && state.kind === 'idle') void adopt();
  }, [isBooked, state.kind, adopt]);
  // An attempt under way may still win its places: its outcome is told, not the clock's.
  const isOpen = state.kind === 'sending' || state.kind === 'unknown';
  if (isExpired && !isOpen) return <Expired basket={basket} />;
  return (
    <div className="grid items-start gap-6 sm:gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Order basket={basket} />
      <div className="lg:order-first">
        <CheckoutForm basket={basket} attempt={attempt} />
      </div>
    </div>
  );
}
