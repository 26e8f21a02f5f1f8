/** Gives tickets other seats, picked on the map. */
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { chartQuery } from '../../../api/queries.ts';
import { useLiveShow, useRevision } from '../../../api/use-live-show.ts';
import { Button } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { consoleShowQuery } from '../../../console/queries.ts';
import type { ConsoleBooking } from '../../../console/reports/queries.ts';
import { useSpeech } from '../../../i18n/index.tsx';
import { SeatPicker } from '../../../seatmap/index.ts';
import { moveSeats } from './changes.ts';
import { useChange } from './use-change.ts';

interface MovePartProps {
  readonly booking: ConsoleBooking;
  /** Each has a seat. */
  readonly tickets: ConsoleBooking['tickets'];
  readonly onClose: () => void;
}

export function MovePart({ booking, tickets, onClose }: MovePartProps) {
  const { t, language } = useSpeech();
  const { data: show } = useQuery(consoleShowQuery(booking.showId));
  const { data: chart } = useQuery(chartQuery(show?.chartId ?? null));
  const live = useLiveShow(booking.showId);
  const isReady = useRevision(live) >= 0;
  const [seats, setSeats] = useState<ReadonlySet<number>>(new Set());
  const from = tickets.flatMap(({ seat }) => (seat === undefined ? [] : [seat.id]));
  const move = useChange({
    booking,
    send: () => {
      const to = [...seats];
      return moveSeats(
        booking.id,
        from.map((fromSeat, index) => ({ fromSeat, toSeat: to[index] as number })),
      );
    },
    done: 'The tickets have other seats. They keep their codes.',
    onDone: onClose,
  });
  const missing = from.length - seats.size;
  const toggle = (seat: number) =>
    setSeats((before) => {
      if (before.has(seat)) return new Set([...before].filter((each) => each !== seat));
      // The one picked first makes room.
      return new Set([...before, seat].slice(-from.length));
    });
  return (
    <section
      aria-labelledby="move"
      className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4"
    >
      <h3 id="move" className="font-extrabold">
        Move {from.length === 1 ? 'a ticket' : `${from.length} tickets`}
      </h3>
      <p className="text-ink-soft">
        Pick as many free seats. The price stays what was paid, whatever the seats cost.
      </p>
      <Suspense fallback={<Skeleton className="h-96" />}>
        {show && chart && live && isReady ? (
          <SeatPicker
            chart={chart}
            live={live}
            tiers={show.tiers}
            selection={seats}
            onToggle={toggle}
            mine={new Set(from)}
            currency={show.currency}
            locale={language}
            t={t}
          />
        ) : (
          <Skeleton className="h-96" />
        )}
      </Suspense>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p role="status" className="grow text-ink-soft">
          {missing === 0 ? 'Ready to move.' : `${missing} more to pick.`}
        </p>
        <Button onClick={onClose}>Leave them</Button>
        <Button look="primary" disabled={missing > 0} busy={move.isPending} onClick={() => move.mutate()}>
          Move
        </Button>
      </div>
    </section>
  );
}
