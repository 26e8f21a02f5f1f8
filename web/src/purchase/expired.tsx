import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button, buttonClasses } from '../components/button.tsx';
import { useT } from '../i18n/index.tsx';
import { type Basket, basketStore } from '../stores/basket.ts';
import { Lines } from './lines.tsx';
import { selectionOf } from './selection.ts';
import { ShowLine } from './show-line.tsx';
import { useHold } from './use-hold.ts';

/** The time has run out: what was lost, and one press to have it again. */
export function Expired({ basket }: { basket: Basket }) {
  const t = useT();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  const again = useHold({
    show: basket.show,
    tierName: (id) => basket.lines.find(({ tierId }) => tierId === id)?.tierName,
  });
  return (
    <section className="rise flex max-w-2xl flex-col gap-5 rounded-lg border-2 border-dashed border-line-strong p-6">
      <h2 ref={ref} tabIndex={-1} className="display text-heading outline-none">
        {t('basket.expired.title')}
      </h2>
      <p role="alert" className="text-lg text-ink-soft">
        {t('basket.expired.text')}
      </p>
      <ShowLine show={basket.show} />
      <Lines lines={basket.lines} currency={basket.currency} />
      <div className="flex flex-wrap gap-3">
        <Button
          look="primary"
          size="large"
          busy={again.isBusy}
          onClick={() => again.hold(selectionOf(basket.lines))}
        >
          {t('basket.expired.again')}
        </Button>
        <Link
          to="/shows/$showId"
          params={{ showId: basket.show.id }}
          className={buttonClasses('secondary', 'large')}
        >
          {t('basket.expired.others')}
        </Link>
        <Button look="quiet" size="large" onClick={() => basketStore.set(null)}>
          {t('basket.expired.forget')}
        </Button>
      </div>
    </section>
  );
}
