/** A sale over time: what sells in a minute, what it has come to, and how many baskets are bought. */
import { useMemo } from 'react';
import { PlotCard } from '../../../console/plot/plot-card.tsx';
import type { ShowSales } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';

type History = NonNullable<ShowSales['sinceOpening']>;

export function SalesPlots({ sales, timeZone }: { sales: ShowSales; timeZone: string }) {
  const { perMinute, sinceOpening } = sales;
  const { number } = useFormat();
  const minutes = useMemo(() => minutesOf(perMinute), [perMinute]);
  const history = sinceOpening ?? NONE;
  const { total, baskets, times } = useMemo(() => historyOf(history), [history]);
  const last = perMinute.reduce((sum, { tickets }) => sum + tickets, 0);
  const all = total[0]?.values.at(-1) ?? 0;
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <PlotCard
        title="Sold per minute"
        text={`${number(last)} tickets in the last hour.`}
        label={`Tickets sold in each of the last 60 minutes: ${number(last)} in all.`}
        formatValue={number}
        timeZone={timeZone}
        {...minutes}
      />
      <PlotCard
        title="Sold in all"
        text={`Since the sale opened, in steps of ${duration(history.bucketSeconds)}. What was canceled later is in it.`}
        label={`Tickets sold since the sale opened: ${number(all)}.`}
        formatValue={number}
        timeZone={timeZone}
        times={times}
        series={total}
      />
      <PlotCard
        title="Conversion"
        text="Of the baskets filled in each step, how many were bought in the end. Baskets that are still open don't count."
        label={conversionLabel(sales)}
        formatValue={(value) => `${Math.round(value)} %`}
        timeZone={timeZone}
        times={times}
        series={baskets}
        max={100}
      />
      <OrderSizes sales={sales} />
    </div>
  );
}

const NONE: History = { bucketSeconds: 60, points: [] };

const seconds = (at: string): number => Date.parse(at) / 1000;

const minutesOf = (points: ShowSales['perMinute']) => ({
  times: points.map(({ at }) => seconds(at)),
  series: [
    {
      label: 'Tickets',
      color: '--info',
      kind: 'bars' as const,
      values: points.map(({ tickets }) => tickets),
    },
  ],
});

/** The sum begins at nothing, a step before the first. */
function historyOf({ points, bucketSeconds }: History) {
  const times = points.map(({ at }) => seconds(at));
  const begin = times.slice(0, 1).map((first) => first - bucketSeconds);
  let sum = 0;
  const sold = points.map(({ tickets }) => {
    sum += tickets;
    return sum;
  });
  const rates = points.map(({ holds, bought, open }) =>
    holds - open === 0 ? null : (bought / (holds - open)) * 100,
  );
  return {
    times: [...begin, ...times],
    total: [{ label: 'Tickets', color: '--good', kind: 'line' as const, values: [0, ...sold] }],
    baskets: [{ label: 'Bought', color: '--warn', kind: 'line' as const, values: [null, ...rates] }],
  };
}

function conversionLabel({ conversion: { rate, bought, lost } }: ShowSales): string {
  if (rate === null) return 'No basket has been decided yet.';
  return `${Math.round(rate * 100)} % of the baskets were bought: ${bought} of ${bought + lost}.`;
}

/** `15 minutes`, `1 day`. */
function duration(length: number): string {
  const [size, unit] =
    length >= 86_400 ? [86_400, 'day'] : length >= 3_600 ? [3_600, 'hour'] : [60, 'minute'];
  const count = length / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** How many tickets people take at once; a table is plain enough. */
function OrderSizes({ sales: { orderSizes } }: { sales: ShowSales }) {
  const { number } = useFormat();
  const most = orderSizes.reduce((largest, { orders }) => Math.max(largest, orders), 1);
  return (
    <section className="flex min-w-0 flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <header>
        <h2 className="text-lg font-extrabold">Tickets per booking</h2>
        <p className="text-sm text-ink-soft">How many people take at once, of bookings that hold.</p>
      </header>
      <table className="figures w-full border-collapse text-sm" aria-label="Tickets per booking">
        <thead className="text-ink-soft">
          <tr>
            <th scope="col" className="py-1 pe-3 text-start">
              Tickets
            </th>
            <th scope="col" className="w-full py-1 text-start">
              Bookings
            </th>
          </tr>
        </thead>
        <tbody>
          {orderSizes.slice(0, 12).map(({ tickets, orders }) => (
            <tr key={tickets}>
              <th scope="row" className="py-1 pe-3 text-end font-bold">
                {number(tickets)}
              </th>
              <td className="flex items-center gap-2 py-1">
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 6"
                  preserveAspectRatio="none"
                  className="h-2.5 w-40 max-w-full"
                >
                  <rect width={(orders / most) * 100} height="6" className="fill-info" />
                </svg>
                {number(orders)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
