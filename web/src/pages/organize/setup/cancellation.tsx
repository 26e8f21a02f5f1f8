import { useQuery } from '@tanstack/react-query';
import type { Show } from '../../../api/client.ts';
import { cancellationQuery } from '../../../console/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';

/** How far canceling a show has come: what is still booked, and what of the money is back. */
export function Cancellation({ show }: { show: Show }) {
  const format = useFormat();
  const { data } = useQuery(cancellationQuery(show.id));
  if (data === undefined) return null;
  const { left, refunds, currency, canceledBookings, reason } = data;
  const waiting = left.bookings + left.holds + left.blocks;
  const money = ({ count, amount }: { count: number; amount: number }) =>
    `${format.number(count)} (${format.money(amount, currency)})`;
  const facts = [
    ['Bookings canceled', format.number(canceledBookings)],
    ['Still to do', waiting === 0 ? 'nothing' : format.number(waiting)],
    ['Refunds made', money(refunds.succeeded)],
    ['Refunds under way', money(refunds.requested)],
    ...(refunds.failed.count > 0 ? [['Refunds that failed', money(refunds.failed)] as const] : []),
  ] as const;
  return (
    <>
      <p className="text-ink-soft">“{reason}”</p>
      <dl className="flex flex-col gap-2">
        {facts.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="figures font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
