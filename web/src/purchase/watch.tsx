import { useEffect, useRef } from 'react';
import { useAnnounce } from '../components/live-region.tsx';
import { useT } from '../i18n/index.tsx';
import { basketStore, momentPassed, timeLeft } from '../stores/basket.ts';
import { useStored } from '../stores/use-stored.ts';

/** Tells, wherever the visitor is, how much time the basket has left: at a few moments, not all the time. */
export function BasketWatch() {
  const t = useT();
  const announce = useAnnounce();
  const basket = useStored(basketStore);
  const before = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (basket === null) return;
    before.current = timeLeft(basket, Date.now());
    const timer = setInterval(() => {
      const left = timeLeft(basket, Date.now());
      const moment = momentPassed(before.current, left);
      const hasEnded = before.current > 0 && left === 0;
      before.current = left;
      if (hasEnded) announce(t('problem.hold_expired'));
      else if (moment !== undefined && moment >= 60)
        announce(t('basket.minutesLeft', { count: Math.round(moment / 60) }));
      else if (moment !== undefined) announce(t('basket.secondsLeft', { count: moment }));
    }, 1_000);
    return () => clearInterval(timer);
  }, [basket, announce, t]);
  return null;
}
