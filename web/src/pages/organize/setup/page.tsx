/** What is sold, when, and on what terms; and the way on sale. */
import { useQuery } from '@tanstack/react-query';
import { chartQuery } from '../../../api/queries.ts';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { readTierOfSeat } from '../../../console/catalog/seat-form.ts';
import { NO_SEATING, type Seating } from '../../../console/catalog/show-form.ts';
import { showSeatsQuery } from '../../../console/queries.ts';
import { useConsoleShow } from '../../../console/show-context.ts';
import { SetupEditor } from './editor.tsx';

export default function SetupPage() {
  const show = useConsoleShow();
  const chart = useQuery(chartQuery(show.chartId));
  const seats = useQuery({ ...showSeatsQuery(show.id, show.version), enabled: show.chartId !== null });
  if (show.chartId === null) return <SetupEditor key={show.id} show={show} seating={NO_SEATING} />;
  const error = chart.error ?? seats.error;
  if (chart.data !== undefined && seats.data !== undefined) {
    const seating: Seating = { chart: chart.data, tierOf: readTierOfSeat(seats.data.seats) };
    return <SetupEditor key={show.id} show={show} seating={seating} />;
  }
  if (error !== null) return <ErrorState error={error} onRetry={() => void seats.refetch()} />;
  return <Skeleton className="h-96" />;
}
