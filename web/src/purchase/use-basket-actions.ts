/** What can be done to the basket's hold. Each says how it ended, to eyes and ears. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../api/client.ts';
import { ApiProblem } from '../api/client.ts';
import { holdQuery } from '../api/queries.ts';
import { changeHold, extendHold, releaseHold } from '../api/sales.ts';
import { useToast } from '../components/toast.tsx';
import { useT } from '../i18n/index.tsx';
import { problemText } from '../i18n/problem-text.ts';
import { type Basket, type BasketLine, basketStore, withHold, withoutLine } from '../stores/basket.ts';
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
  const queryClient = useQueryClient();
  const { queryKey } = holdQuery(basket);
  // What is being read tells of the hold before the change.
  const onMutate = () => queryClient.cancelQueries({ queryKey });
  const keep = (hold: Schemas['Hold']) => {
    queryClient.setQueryData(queryKey, hold);
    basketStore.update((current) => (current?.id === hold.id ? withHold(current, hold) : current));
  };
  const onError = (error: unknown) => {
    noteFailure(error);
    toast({ text: problemText(t, error), tone: 'bad' });
  };
  const extend = useMutation({
    mutationFn: () => extendHold(basket),
    onMutate,
    onSuccess: (hold) => {
      keep(hold);
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
    onMutate,
    onSuccess: (hold, line) => {
      if (hold) keep(hold);
      else basketStore.set(null);
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
