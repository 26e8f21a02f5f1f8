import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { showQuery } from '../../api/queries.ts';
import type { Opened } from '../../api/sales.ts';
import { Button } from '../../components/button.tsx';
import { useAnnounce } from '../../components/live-region.tsx';
import { useT } from '../../i18n/index.tsx';
import { type Stage, stageOf } from '../../lib/booking-stage.ts';
import { Heading } from '../../shell/heading.tsx';
import { CalendarButton } from './calendar-button.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { Facts } from './facts.tsx';
import { LinkButton } from './link-button.tsx';
import { Pending } from './pending.tsx';
import { ShowFact } from './show-fact.tsx';
import { Tickets } from './tickets.tsx';

type Booking = Schemas['Booking'];

/** A booking at whatever stage it is. */
export function BookingView({ booking, opened }: { booking: Booking; opened: Opened }) {
  const t = useT();
  const { data: show } = useQuery(showQuery(booking.showId));
  const stage = stageOf(booking);
  const [asked, setAsked] = useState<readonly Schemas['Ticket'][]>();
  const title = titleOf(t, stage);
  useTold(stage.kind, title);
  const valid = booking.tickets.filter(({ status }) => status === 'valid');
  const hasStarted = show !== undefined && Date.parse(show.startsAt) <= Date.now();
  const isPending = stage.kind === 'action' || stage.kind === 'waiting' || stage.kind === 'unpaid';
  const canCancel = stage.kind === 'confirmed' && !hasStarted && valid.length > 0;
  return (
    <>
      <header className="flex flex-col gap-3">
        <Heading title={title} />
        {!isPending && <p className="text-lg text-ink-soft">{t(`booking.${stage.kind}.text`)}</p>}
        <ShowFact show={show} />
      </header>
      {isPending && <Pending booking={booking} opened={opened} stage={stage} />}
      {/* What one came for, before all that one may want to know. */}
      <Tickets
        tickets={booking.tickets}
        event={show?.event}
        onCancel={canCancel && valid.length > 1 ? (ticket) => setAsked([ticket]) : undefined}
      />
      <div className="flex flex-wrap gap-3">
        {stage.kind === 'confirmed' && show && <CalendarButton booking={booking} show={show} />}
        {stage.kind !== 'expired' && <LinkButton opened={opened} />}
        {canCancel && (
          <Button look="quiet" onClick={() => setAsked(valid)}>
            {t('booking.cancel')}
          </Button>
        )}
      </div>
      <Facts booking={booking} />
      <CancelDialog
        opened={opened}
        currency={booking.currency}
        tickets={asked}
        isAll={asked?.length === valid.length}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

const titleOf = (t: ReturnType<typeof useT>, { kind }: Stage): string =>
  kind === 'confirmed' || kind === 'canceled' || kind === 'expired'
    ? t(`booking.${kind}.title`)
    : t('booking.title');

/** Says aloud when the booking comes to another stage under the visitor's eyes. */
function useTold(kind: Stage['kind'], title: string): void {
  const announce = useAnnounce();
  const before = useRef(kind);
  useEffect(() => {
    if (before.current !== kind) announce(title);
    before.current = kind;
  }, [kind, title, announce]);
}
