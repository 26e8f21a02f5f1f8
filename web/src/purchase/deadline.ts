/** Whether the basket's time has run out, as it does. */
import { useCallback, useEffect, useState } from 'react';
import { type Basket, timeLeft } from '../stores/basket.ts';

/** When it ends by this device's clock. */
export const deadlineOf = (basket: Basket): number => Date.parse(basket.expiresAt) - basket.clockAheadMs;

/** True from the moment on at which nothing is left. */
export function useExpired(basket: Basket | null): boolean {
  const look = useCallback(() => basket !== null && timeLeft(basket, Date.now()) === 0, [basket]);
  const [isExpired, setExpired] = useState(look);
  useEffect(() => {
    setExpired(look());
    if (basket === null) return;
    const left = timeLeft(basket, Date.now());
    const timer = setTimeout(() => setExpired(true), left);
    return () => clearTimeout(timer);
  }, [basket, look]);
  // What was true of an earlier basket says nothing of this one.
  return isExpired && look();
}
