/** The basket, kept true: another tab or device may have changed or booked its hold. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { holdQuery } from '../api/queries.ts';
import { type Basket, basketStore, withHold } from '../stores/basket.ts';
import { useStored } from '../stores/use-stored.ts';
import { noteFailure } from './use-basket-actions.ts';

/** `booked`: the hold has become a booking of the same id. */
export function useLiveBasket(): { basket: Basket | null; isBooked: boolean } {
  const basket = useStored(basketStore);
  const { data: hold, error } = useQuery(holdQuery(basket));
  useEffect(() => noteFailure(error), [error]);
  const isOurs = hold !== undefined && hold.id === basket?.id;
  useEffect(() => {
    if (!isOurs) return;
    basketStore.update((current) => {
      if (current?.id !== hold.id) return current;
      if (hold.status === 'held') return sameHold(current, hold) ? current : withHold(current, hold);
      const isOver = hold.status === 'expired' || hold.status === 'canceled';
      return isOver ? { ...current, expiresAt: new Date(0).toISOString() } : current;
    });
  }, [hold, isOurs]);
  return { basket, isBooked: isOurs && (hold.status === 'pending' || hold.status === 'confirmed') };
}

const sameHold = (basket: Basket, hold: Parameters<typeof withHold>[1]): boolean =>
  basket.expiresAt === hold.expiresAt && JSON.stringify(basket.lines) === JSON.stringify(hold.lines);
