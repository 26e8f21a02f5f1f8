/** The press on "Continue": holds, leads to the checkout, and offers what is free where somebody was faster. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, type Show } from '../../api/client.ts';
import { type ToastMessage, useToast } from '../../components/toast.tsx';
import { type Translate, useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import { type Offer, resolve } from './conflicts.ts';
import { heldBasket, holdPlaces } from './hold-places.ts';
import { NOTHING, type Selection, sizeOf } from './selection.ts';

export interface HoldState {
  readonly isBusy: boolean;
  /** Title of another night that would have to be let go first. */
  readonly askedFor: { readonly title: string; readonly selection: Selection } | undefined;
  /** Holds; asks first when another night is held. */
  hold(selection: Selection): void;
  /** The answer to the question. */
  replace(isWanted: boolean): void;
}

export function useHold(show: Show, setSelection: (selection: Selection) => void): HoldState {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [askedFor, setAskedFor] = useState<HoldState['askedFor']>();

  const run = async (selection: Selection) => {
    setBusy(true);
    setSelection(selection);
    try {
      await holdPlaces(show, selection);
      await navigate({ to: '/checkout' });
      setSelection(NOTHING);
    } catch (error) {
      const { left, offers } =
        error instanceof ApiProblem ? resolve(error, selection) : { left: selection, offers: [] };
      setSelection(left);
      toast({
        text: conflictText(t, show, error),
        tone: 'bad',
        actions: offersOf(t, offers, left, selection, run),
      });
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    askedFor,
    hold: (selection) => {
      if (isBusy || sizeOf(selection) === 0) return;
      const basket = heldBasket();
      if (basket !== null && basket.show.id !== show.id) setAskedFor({ title: basket.show.title, selection });
      else void run(selection);
    },
    replace: (isWanted) => {
      setAskedFor(undefined);
      if (isWanted && askedFor) void run(askedFor.selection);
    },
  };
}

/** Alternatives, each one press; the first is also what is nearest. */
function offersOf(
  t: Translate,
  offers: readonly Offer[],
  left: Selection,
  picked: Selection,
  run: (selection: Selection) => Promise<void>,
): NonNullable<ToastMessage['actions']> {
  const actions = offers.map((offer) => ({
    label:
      offer.kind === 'seats'
        ? t('show.offer.seats', { seats: offer.seats.map(({ name }) => name).join('; ') })
        : t('show.offer.fewer', { count: offer.quantity }),
    run: () => void run(offer.selection),
  }));
  const isSmaller = sizeOf(left) > 0 && sizeOf(left) < sizeOf(picked);
  const isNew = isSmaller && !offers.some((offer) => offer.kind === 'fewer');
  const goOn = { label: t('show.offer.left', { count: sizeOf(left) }), run: () => void run(left) };
  return isNew ? [...actions, goOn] : actions;
}

function conflictText(t: Translate, show: Show, error: unknown): string {
  const conflict = error instanceof ApiProblem && error.code === 'sold_out' ? error.conflicts[0] : undefined;
  const tier = show.tiers.find(({ id }) => id === conflict?.tierId)?.name;
  if (tier === undefined) return problemText(t, error);
  const left = conflict?.available ?? 0;
  return left > 0 ? t('show.conflict.fewer', { count: left, tier }) : t('show.conflict.soldOut', { tier });
}
