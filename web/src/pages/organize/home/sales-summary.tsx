/** What the shows of an organizer have come to, with the ways to each. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client.ts';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { organizerSalesQuery } from '../../../console/reports/queries.ts';
import { SoldBar } from '../../../console/sold-bar.tsx';
import { Stat, Stats } from '../../../console/stat.tsx';
import { useFormat } from '../../../i18n/index.tsx';

type Show = Schemas['OrganizerSales']['shows'][number];

/** More of them are on the page of events. */
const SHOWN_MAX = 8;

/** Nothing before something is sold. */
export function SalesSummary({ organizerId }: { organizerId: number }) {
  const { data } = useQuery(organizerSalesQuery(organizerId));
  const { money } = useFormat();
  const columns = useColumns();
  if (data === undefined || data.sold === 0) return null;
  const selling = data.shows.filter(({ sold, held }) => sold + held > 0).slice(0, SHOWN_MAX);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-extrabold">Sales</h2>
      <Stats>
        {data.revenue
          .filter(({ captured }) => captured > 0)
          .map(({ currency, net, refunded }) => (
            <Stat
              key={currency}
              label={`Revenue in ${currency}`}
              value={money(net, currency)}
              note={refunded === 0 ? 'Nothing was refunded' : `${money(refunded, currency)} refunded`}
            />
          ))}
      </Stats>
      <DataTable
        label="How your shows sell"
        columns={columns}
        rows={selling}
        rowKey={({ showId }) => showId}
      />
    </section>
  );
}

function useColumns(): Column<Show>[] {
  const { money, dayAndTime } = useFormat();
  return [
    {
      key: 'show',
      label: 'Show',
      heading: true,
      cell: ({ showId, eventTitle, name }) => (
        <Link to="/organize/shows/$showId" params={{ showId }} className="underline">
          {name === '' ? eventTitle : `${eventTitle} · ${name}`}
        </Link>
      ),
    },
    {
      key: 'date',
      label: 'Date',
      wide: true,
      cell: ({ startsAt, timeZone }) => dayAndTime(startsAt, timeZone),
    },
    {
      key: 'sold',
      label: 'Sold',
      cell: ({ sold, held, capacity }) => <SoldBar sold={sold} taken={held} capacity={capacity} />,
    },
    {
      key: 'revenue',
      label: 'Revenue',
      numeric: true,
      cell: ({ revenue, currency }) => money(revenue.net, currency),
    },
  ];
}
