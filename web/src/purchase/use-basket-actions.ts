/** What can be done to the basket's hold. Each says how it ended, to eyes and ears. */
import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from '../api/client.ts';
import { changeHold, createHold, extendHold, releaseHold } from '../api/sales.ts';
import { useToast } from '../components/toast.tsx';
import { useT } from '../i18n/index.tsx';
import { problemText } from '../i18n/problem-text.ts';
import {
  type Basket,
  type BasketLine,
  basketOf,
  basketStore,
  placesOf,
  withHold,
  withoutLine,
} from '../stores/basket.ts';
import { nameOf } from './lines.tsx';

/** Codes after which the hold is none any more. */
const OVER = ['hold_expired', 'hold_released', 'hold_not_found'];

/** Takes the news of a failure into the basket: a hold that is over has no time left. */
export function noteFailure(error: unknown): void {
  if (!(error instanceof ApiProblem) || !OVER.includes(error.code)) return;
  basketStore.update((basket) => basket && { ...basket, expiresAt: new Date(0).toISOString() });
}

export function useBasketActions(basket: Basket) {
  const t = useT();
  const toast = useToast();
  const onError = (error: unknown) => {
    noteFailure(error);
    toast({ text: problemText(t, error), tone: 'bad' });
  };
  const extend = useMutation({
    mutationFn: () => extendHold(basket),
    onSuccess: (hold) => {
      basketStore.set(withHold(basket, hold));
      toast({ text: t('basket.extended'), tone: 'good' });
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: async (line: BasketLine) => {
      if (basket.lines.length > 1) return changeHold(basket, withoutLine(line));
      await releaseHold(basket);
      return null;
    },
    onSuccess: (hold, line) => {
      basketStore.set(hold && withHold(basket, hold));
      toast({ text: t('basket.removed', { name: nameOf(line) }) });
    },
    onError,
  });
  const release = useMutation({
    mutationFn: () => releaseHold(basket),
    onSuccess: () => {
      basketStore.set(null);
      toast({ text: t('basket.released') });
    },
    onError,
  });
  return { extend, remove, release };
}

/** Holds the same places once more, after their time has run out. */
export function usePickAgain(basket: Basket, onGone: () => void) {
  const t = useT();
  const toast = useToast();
  return useMutation({
    mutationFn: () => createHold(basket.show.id, placesOf(basket.lines)),
    onSuccess: (hold) => basketStore.set(basketOf(hold, basket.show, Date.now())),
    onError: (error) => {
      const isGone = error instanceof ApiProblem && ['seats_taken', 'sold_out'].includes(error.code);
      toast({ text: isGone ? t('basket.expired.gone') : problemText(t, error), tone: 'bad' });
      if (isGone) onGone();
    },
  });
}
