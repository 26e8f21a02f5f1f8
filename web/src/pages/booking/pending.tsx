import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { bookingQuery, paymentMethodsQuery } from '../../api/queries.ts';
import { type Opened, payBooking } from '../../api/sales.ts';
import { Button, buttonClasses } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import { type Stage, simulatedReference } from '../../lib/booking-stage.ts';
import { Cards } from '../../purchase/cards.tsx';

type Booking = Schemas['Booking'];

interface PendingProps {
  readonly booking: Booking;
  readonly opened: Opened;
  readonly stage: Extract<Stage, { kind: 'waiting' | 'action' | 'unpaid' }>;
}

/** A booking whose money is not here yet: what it waits for. */
export function Pending({ booking, opened, stage }: PendingProps) {
  const t = useT();
  const format = useFormat();
  const time = booking.expiresAt === null ? '' : format.time(booking.expiresAt);
  return (
    <section className="flex max-w-2xl flex-col gap-5 rounded-lg border border-line bg-surface p-6">
      <h2 className="flex items-center gap-3 display text-heading">
        {stage.kind === 'waiting' && <Pulse />}
        {t(`booking.${stage.kind}.title`)}
      </h2>
      <p className="text-lg text-ink-soft">{t(`booking.${stage.kind}.text`, { time })}</p>
      {stage.kind === 'action' && <ToBank booking={booking} actionUrl={stage.actionUrl} />}
      {stage.kind === 'unpaid' && <PayAgain booking={booking} opened={opened} failure={stage.failure} />}
    </section>
  );
}

const Pulse = () => (
  <span
    aria-hidden="true"
    className="size-4 shrink-0 animate-pulse rounded-full bg-accent outline-2 outline-ink"
  />
);

function ToBank({ booking, actionUrl }: { booking: Booking; actionUrl: string }) {
  const t = useT();
  const reference = simulatedReference(actionUrl);
  const className = buttonClasses('primary', 'large');
  if (reference === undefined) {
    return (
      <a href={actionUrl} className={className}>
        {t('booking.action.go')}
      </a>
    );
  }
  return (
    <Link to="/bank/$reference" params={{ reference }} search={{ booking: booking.id }} className={className}>
      {t('booking.action.go')}
    </Link>
  );
}

function PayAgain({
  booking,
  opened,
  failure,
}: Pick<PendingProps, 'booking' | 'opened'> & { failure: string | null }) {
  const t = useT();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { data: methods } = useQuery(paymentMethodsQuery());
  const [card, setCard] = useState('');
  const chosen = card || (methods?.items[0]?.testTokens[0] ?? '');
  const { queryKey } = bookingQuery(opened.id, opened.secret);
  const pay = useMutation({
    mutationFn: () => payBooking(opened, chosen),
    onSuccess: (paid) => queryClient.setQueryData(queryKey, paid),
    // It may have gone through although the answer was lost.
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!pay.isPending) pay.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-5">
      {failure !== null && !pay.isError && <Notice tone="bad" title={t('booking.unpaid.failed')} />}
      {pay.isError && <Notice key={pay.submittedAt} tone="bad" title={problemText(t, pay.error)} />}
      <Cards chosen={chosen} onChoose={setCard} />
      <Button type="submit" look="primary" size="large" busy={pay.isPending}>
        {t('checkout.pay', { price: format.money(booking.total, booking.currency) })}
      </Button>
    </form>
  );
}
