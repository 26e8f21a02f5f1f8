import { Badge } from '../../../components/badge.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import type { Summary } from './queries.ts';

type TierRow = Summary['tiers'][number];

const columns: readonly Column<TierRow>[] = [
  { key: 'name', label: 'Tier', heading: true, cell: ({ name }) => name },
  { key: 'capacity', label: 'Capacity', numeric: true, cell: ({ capacity }) => capacity },
  { key: 'sold', label: 'Sold', numeric: true, cell: ({ sold }) => sold },
  {
    key: 'free',
    label: 'Free',
    numeric: true,
    cell: ({ free, kept }) => (kept ? <Badge tone="info">{free}, kept for the line</Badge> : free),
  },
  { key: 'waiting', label: 'People waiting', numeric: true, cell: ({ waiting }) => waiting },
  { key: 'wanted', label: 'Places wanted', numeric: true, cell: ({ wanted }) => wanted },
  { key: 'offered', label: 'Places on offer', numeric: true, cell: ({ offered }) => offered },
  { key: 'bought', label: 'Bought', numeric: true, cell: ({ bought }) => bought },
];

/** What is wanted of each tier, beside what there is. */
export const TierTable = ({ tiers }: { tiers: readonly TierRow[] }) => (
  <DataTable label="Tiers" columns={columns} rows={tiers} rowKey={({ tierId }) => tierId} />
);
