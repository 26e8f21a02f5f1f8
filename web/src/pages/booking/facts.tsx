import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.ts';
import { useFormat, useT } from '../../i18n/index.tsx';

/** Whose booking it is, what was paid and what went back. */
export function Facts({ booking }: { booking: Schemas['Booking'] }) {
  const t = useT();
  const format = useFormat();
  const { currency } = booking;
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
      <Fact label={t('booking.reference')}>
        <bdi className="figures">{booking.reference}</bdi>
      </Fact>
      {booking.customer && (
        <Fact label={t('booking.customer')}>
          {booking.customer.name}
          <span className="block font-normal break-all text-ink-soft">
            <bdi>{booking.customer.email}</bdi>
          </span>
        </Fact>
      )}
      <Fact label={t('booking.paid')}>
        <span className="figures">{format.money(booking.paid, currency)}</span>
        {booking.refunds.map(({ number, amount, state }) => (
          <span key={number} className="block font-normal text-ink-soft">
            {t(`booking.refund.${state}`, { price: format.money(amount, currency) })}
          </span>
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="text-lg font-bold">{children}</dd>
    </div>
  );
}
