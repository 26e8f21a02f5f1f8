/** The figures that matter, at a glance. */
import type { ShowSales } from '../../../console/reports/queries.ts';
import { Stat } from '../../../console/stat.tsx';
import { useFormat } from '../../../i18n/index.tsx';

export function SalesStats({ sales }: { sales: ShowSales }) {
  const { currency, revenue, places, orders, conversion, ticketsPerOrder, checkIns } = sales;
  const { money, number } = useFormat();
  const baskets = places.held + places.pending;
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 2xl:grid-cols-6">
      <Stat
        label="Revenue"
        value={money(revenue.net, currency)}
        note={
          revenue.refunded === 0
            ? 'Nothing was refunded'
            : `${money(revenue.captured, currency)} taken, ${money(revenue.refunded, currency)} refunded`
        }
      />
      <Stat
        label="Tickets sold"
        value={number(places.sold)}
        note={`${percent(places.sold, places.capacity)} of ${number(places.capacity)}`}
      />
      <Stat
        label="Being bought"
        value={number(baskets)}
        note={
          places.pending === 0
            ? 'In baskets now'
            : `${number(places.held)} in baskets, ${number(places.pending)} wait for payment`
        }
      />
      <Stat
        label="Still free"
        value={number(places.available)}
        note={places.blocked === 0 ? 'On sale' : `${number(places.blocked)} more are kept back`}
      />
      <Stat
        label="Bookings"
        value={number(orders.confirmed)}
        note={
          ticketsPerOrder === null
            ? 'None yet'
            : `${number(ticketsPerOrder)} tickets each, on average${
                orders.canceled === 0 ? '' : `; ${number(orders.canceled)} canceled`
              }`
        }
      />
      <Stat
        label="Conversion"
        value={conversion.rate === null ? '–' : `${Math.round(conversion.rate * 100)} %`}
        note={
          conversion.rate === null
            ? 'No basket has been decided yet'
            : `${number(conversion.bought)} of ${number(conversion.bought + conversion.lost)} baskets were bought`
        }
      />
      {checkIns.tickets > 0 && (
        <Stat
          label="Checked in"
          value={number(checkIns.people)}
          note={`${percent(checkIns.tickets, places.sold)} of the tickets`}
        />
      )}
    </dl>
  );
}

/** `12 %`; what is less than one is not told as nothing. */
export function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const share = (part / whole) * 100;
  return share < 1 ? '< 1 %' : `${Math.floor(share)} %`;
}
