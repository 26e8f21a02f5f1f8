/** How a show sells, following the sale while it is looked at. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Show } from '../../../api/client.ts';
import { buttonClasses } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { Refused } from '../../../console/refused.tsx';
import { type ShowSales, salesQuery } from '../../../console/reports/queries.ts';
import { useConsoleShow } from '../../../console/show-context.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { Exports } from './exports.tsx';
import { HeatPart } from './heat-part.tsx';
import { SalesPlots } from './sales-plots.tsx';
import { SalesStats } from './sales-stats.tsx';
import { TierSales } from './tier-sales.tsx';

export default function SalesPage() {
  const show = useConsoleShow();
  const { data, error, refetch } = useQuery(salesQuery(show.id));
  if (data === undefined) {
    if (error !== null)
      return <Refused whom="organizers and finance" error={error} onRetry={() => void refetch()} />;
    return <Skeleton className="h-96" />;
  }
  return (
    <div className="flex flex-col gap-6">
      {error !== null && (
        <p role="status" className="rounded-md bg-warn-soft p-3 font-bold text-warn">
          The figures stand still: the server doesn't answer. They go on by themselves.
        </p>
      )}
      <SalesStats sales={data} />
      <TierSales sales={data} />
      {data.sinceOpening === null ? (
        <BeforeSale show={show} sales={data} />
      ) : (
        <SalesPlots sales={data} timeZone={show.timeZone} />
      )}
      {show.chartId !== null && <HeatPart show={show} />}
      <Exports showId={show.id} />
    </div>
  );
}

/** Nothing has been held or sold: why, and what happens next. */
function BeforeSale({ show, sales }: { show: Show; sales: ShowSales }) {
  const format = useFormat();
  const setup = (
    <Link
      to="/organize/shows/$showId/setup"
      params={{ showId: show.id }}
      className={buttonClasses('secondary')}
    >
      To the setup
    </Link>
  );
  if (show.status === 'draft')
    return (
      <EmptyState title="Not published yet" action={setup}>
        Buyers can't see this show. Publish it in its setup; what sells then shows here as it happens.
      </EmptyState>
    );
  const opens = sales.saleOpensAt;
  if (opens !== null && Date.parse(opens) > Date.parse(sales.at))
    return (
      <EmptyState icon="clock" title="The sale has not opened" action={setup}>
        It opens {format.dayAndTime(opens, show.timeZone)}. You need not reload this page: it moves by itself.
      </EmptyState>
    );
  return (
    <EmptyState title="Nothing sold yet">
      The moment somebody takes a ticket it shows here. You need not reload this page.
    </EmptyState>
  );
}
