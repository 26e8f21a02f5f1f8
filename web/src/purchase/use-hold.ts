/** The press that holds: takes the places, leads to the checkout, and offers what is free where somebody was faster. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import { type ToastMessage, useToast } from '../components/toast.tsx';
import { type Translate, useT } from '../i18n/index.tsx';
import { problemText } from '../i18n/problem-text.ts';
import { briefly } from '../lib/briefly.ts';
import type { BasketShow } from '../stores/basket.ts';
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

export interface HoldOptions {
  readonly show: BasketShow;
  readonly tierName: (tierId: number) => string | undefined;
  /** What is picked from now on: what is being held, what is left of it, nothing once it is held. */
  readonly onPicked?: (selection: Selection) => void;
  readonly onBusy?: (isBusy: boolean) => void;
}

const nobody = () => {};

export function useHold({ show, tierName, onPicked = nobody, onBusy = nobody }: HoldOptions): HoldState {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [askedFor, setAskedFor] = useState<HoldState['askedFor']>();
  const dropOffers = useRef<() => void>(nobody);

  const run = async (selection: Selection) => {
    dropOffers.current();
    setBusy(true);
    onBusy(true);
    onPicked(selection);
    try {
      await holdPlaces(show, selection);
      // What was read of a hold before says nothing of it now.
      queryClient.removeQueries({ queryKey: ['hold'] });
      await navigate({ to: '/checkout' });
      onPicked(NOTHING);
    } catch (error) {
      const { left, offers } =
        error instanceof ApiProblem ? resolve(error, selection) : { left: selection, offers: [] };
      onPicked(left);
      dropOffers.current = toast({
        text: conflictText(t, tierName, error),
        tone: 'bad',
        actions: offersOf(t, offers, left, selection, run),
      });
    } finally {
      setBusy(false);
      onBusy(false);
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
        ? t('show.offer.seats', { seats: briefly(offer.seats.map(({ name }) => name)) })
        : t('show.offer.fewer', { count: offer.quantity }),
    run: () => void run(offer.selection),
  }));
  const isSmaller = sizeOf(left) > 0 && sizeOf(left) < sizeOf(picked);
  const isNew = isSmaller && !offers.some((offer) => offer.kind === 'fewer');
  const goOn = { label: t('show.offer.left', { count: sizeOf(left) }), run: () => void run(left) };
  return isNew ? [...actions, goOn] : actions;
}

function conflictText(t: Translate, tierName: HoldOptions['tierName'], error: unknown): string {
  const conflict = error instanceof ApiProblem && error.code === 'sold_out' ? error.conflicts[0] : undefined;
  const tier = tierName(conflict?.tierId ?? 0);
  if (tier === undefined) return problemText(t, error);
  const left = conflict?.available ?? 0;
  return left > 0 ? t('show.conflict.fewer', { count: left, tier }) : t('show.conflict.soldOut', { tier });
}
