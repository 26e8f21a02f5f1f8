import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { buttonClasses } from '../../components/button.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { Ribbon } from '../../components/ribbon.tsx';
import { useT } from '../../i18n/index.tsx';
import { Lines } from '../../purchase/lines.tsx';
import { ShowLine } from '../../purchase/show-line.tsx';
import { TimeLeft } from '../../purchase/time-left.tsx';
import { type Basket, countPlaces } from '../../stores/basket.ts';

/** More than these are folded where the screen is narrow, so that the form is in sight. */
const SHOWN_MAX = 2;

/** What is being bought, for how much, and how long it waits. */
export function Order({ basket }: { basket: Basket }) {
  const t = useT();
  return (
    <aside
      aria-labelledby="order-title"
      className="flex flex-col gap-3 overflow-hidden rounded-lg border border-line bg-surface p-4 sm:p-5 lg:sticky lg:top-[calc(var(--header)+1rem)]"
    >
      <Ribbon slug={basket.show.slug} className="-mx-5 -mt-5 mb-1 h-3 max-sm:-mt-4" />
      <h2 id="order-title" className="font-extrabold max-lg:sr-only">
        {t('checkout.order')}
      </h2>
      <TimeLeft basket={basket} />
      <div className="flex items-start justify-between gap-3">
        <ShowLine show={basket.show} />
        <Link to="/basket" className={`${buttonClasses('quiet', 'small')} -me-2 shrink-0`}>
          {t('checkout.change')}
        </Link>
      </div>
      <OrderLines basket={basket} />
      <p className="flex items-baseline justify-between border-t-2 border-ink pt-3 text-xl">
        <span className="font-bold">{t('basket.total')}</span>
        <PriceTag amount={basket.total} currency={basket.currency} />
      </p>
    </aside>
  );
}

function OrderLines({ basket: { lines, currency } }: { basket: Basket }) {
  const t = useT();
  const [isWide] = useState(() => window.matchMedia('(width >= 64rem)').matches);
  const list = <Lines lines={lines} currency={currency} />;
  if (lines.length <= SHOWN_MAX) return list;
  return (
    <details open={isWide}>
      <summary className="min-h-11 content-center font-bold">
        {t('show.selection.count', { count: countPlaces(lines) })}
      </summary>
      {list}
    </details>
  );
}
