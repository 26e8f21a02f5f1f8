/** Seats that somebody else took while they were picked, and not held yet: says so, and offers the nearest that are free. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Show } from '../../api/client.ts';
import type { LiveShow } from '../../api/live.ts';
import { chartQuery } from '../../api/queries.ts';
import { useToast } from '../../components/toast.tsx';
import { useT } from '../../i18n/index.tsx';
import { briefly } from '../../lib/briefly.ts';
import { nearestTo, type PlacedSeat, placesIn } from './nearest.ts';

interface LostSeatsOptions {
  readonly show: Show;
  readonly live: LiveShow | undefined;
  /** Picks these seats and no others. */
  readonly onTake: (seats: readonly number[]) => void;
  /** Looks for another proposal. */
  readonly findAgain: (() => void) | undefined;
}

export function useLostSeats(options: LostSeatsOptions) {
  const t = useT();
  const toast = useToast();
  const queryClient = useQueryClient();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const dropBefore = useRef(() => {});

  return (lost: readonly number[], party: readonly number[], isProposed: boolean) => {
    const { show, live, findAgain } = latest.current;
    const chart = queryClient.getQueryData(chartQuery(show.chartId).queryKey);
    if (chart === undefined || live === undefined) return;
    const named = (seats: readonly PlacedSeat[]) =>
      briefly(seats.map((seat) => t('seatmap.seatName', { ...seat })));
    const near = isProposed ? undefined : nearestTo(party, chart, live);
    const takeNear = near && {
      label: t('show.offer.seats', { seats: named(near) }),
      run: () => latest.current.onTake(near.map(({ id }) => id)),
    };
    const search = isProposed && findAgain && { label: t('show.best.again'), run: findAgain };
    dropBefore.current();
    dropBefore.current = toast({
      text: t('show.lost', { count: lost.length, seats: named(placesIn(chart, lost)) }),
      tone: 'bad',
      actions: [takeNear, search].filter((action) => action !== undefined && action !== false),
    });
  };
}
