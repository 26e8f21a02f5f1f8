/** What is picked of a show: by hand, or as proposed; and what happens to it while others buy. */
import { useEffect, useState } from 'react';
import type { Show } from '../../api/client.ts';
import type { LiveShow } from '../../api/live.ts';
import {
  NOTHING,
  type Selection,
  toggleSeat,
  totalOf,
  withoutSeats,
  withQuantity,
  withSeats,
} from '../../purchase/selection.ts';
import { useLostSeats } from './use-lost-seats.ts';
import { useProposal } from './use-proposal.ts';

type StockOf = (tierId: number) => number | undefined;

export function usePicking(show: Show, live: LiveShow | undefined, stockOf: StockOf) {
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [isBusy, setBusy] = useState(false);
  const search = useProposal(show.id);
  // While it is being held, what is ours is missing from the stock.
  const fitting = isBusy ? selection : withinStock(selection, stockOf);
  useEffect(() => {
    if (fitting !== selection) setSelection(fitting);
  });
  const proposed = search.proposal?.seats.map(({ id }) => id);
  /** What "Continue" would hold: a proposal that is looked at counts as picked. */
  const wanted = proposed === undefined ? fitting : withSeats(fitting, proposed);
  const pick = (next: Selection) => {
    search.drop();
    setSelection(next);
  };
  const onLost = useLostSeats({
    show,
    live,
    onTake: (seats) => pick(withSeats(fitting, seats)),
    findAgain: search.findAgain,
  });
  return {
    /** Without what is proposed only. */
    selection: fitting,
    wanted,
    total: totalOf(wanted, show.tiers, (seat) => live?.tierOf(seat)),
    search,
    setBusy,
    pick,
    setQuantity: (tierId: number, quantity: number) =>
      setSelection((before) => withQuantity(before, tierId, quantity)),
    /** From a proposal on, seats are changed one by one. */
    toggle: (seat: number) => pick(toggleSeat(wanted, seat)),
    lose: (seats: readonly number[]) => {
      const isProposed = proposed?.some((seat) => seats.includes(seat)) === true;
      if (isProposed) search.drop();
      setSelection((before) => withoutSeats(before, new Set(seats)));
      onLost(seats, [...wanted.seats], isProposed);
    },
  };
}

/** The selection without what has sold out under the visitor's eyes; the same object where nothing has. */
function withinStock(selection: Selection, stockOf: StockOf): Selection {
  let fitting = selection;
  for (const [tierId, quantity] of selection.quantities) {
    const available = stockOf(tierId);
    if (available !== undefined && available < quantity)
      fitting = withQuantity(fitting, tierId, Math.max(0, available));
  }
  return fitting;
}
