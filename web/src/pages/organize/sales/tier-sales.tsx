/** Each tier of a show: what is sold, being bought, kept back and free. */
import { type Column, DataTable } from '../../../console/data-table.tsx';
import type { ShowSales } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { percent } from './sales-stats.tsx';

type Tier = ShowSales['tiers'][number];

export function TierSales({ sales }: { sales: ShowSales }) {
  const { money, number } = useFormat();
  const columns: Column<Tier>[] = [
    { key: 'name', label: 'Tier', heading: true, cell: ({ name }) => name },
    { key: 'bar', label: 'How full', cell: (tier) => <TierBar tier={tier} /> },
    {
      key: 'price',
      label: 'Price',
      numeric: true,
      wide: true,
      cell: ({ price }) => money(price, sales.currency),
    },
    { key: 'sold', label: 'Sold', numeric: true, cell: ({ sold }) => number(sold) },
    {
      key: 'held',
      label: 'Being bought',
      numeric: true,
      cell: ({ held, pending }) => number(held + pending),
    },
    { key: 'blocked', label: 'Kept back', numeric: true, cell: ({ blocked }) => number(blocked) },
    { key: 'free', label: 'Free', numeric: true, cell: ({ available }) => number(available) },
    {
      key: 'revenue',
      label: 'Value sold',
      numeric: true,
      cell: ({ revenue }) => money(revenue, sales.currency),
    },
  ];
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-extrabold">Tiers</h2>
      <DataTable label="Tiers" columns={columns} rows={sales.tiers} rowKey={({ tierId }) => tierId} />
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
        {PARTS.map(({ label, className }) => (
          <li key={label} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-3 rounded-full ${className}`} />
            {label}
          </li>
        ))}
        <li>Value sold: what the valid tickets cost. Refunds without a cancellation are in Revenue only.</li>
      </ul>
    </section>
  );
}

const PARTS = [
  { of: 'sold', label: 'Sold', className: 'bg-good' },
  { of: 'pending', label: 'Waiting for payment', className: 'bg-info' },
  { of: 'held', label: 'In baskets', className: 'bg-warn' },
  { of: 'blocked', label: 'Kept back', className: 'bg-ink-faint' },
] as const;

/** The same figures are in the row: the bar is for the eye. */
function TierBar({ tier }: { tier: Tier }) {
  const { capacity, sold } = tier;
  let left = 0;
  return (
    <div className="flex min-w-32 items-center gap-3">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-2.5 w-full min-w-20 rounded-full bg-sunken"
      >
        {PARTS.map(({ of, className }) => {
          const width = capacity === 0 ? 0 : (tier[of] / capacity) * 100;
          const x = left;
          left += width;
          return <rect key={of} x={x} y="0" width={width} height="6" className={FILLS[className]} />;
        })}
      </svg>
      <span className="figures w-12 shrink-0 text-sm text-ink-soft">{percent(sold, capacity)}</span>
    </div>
  );
}

/** Named whole: the style sheet has only classes that it finds in the sources. */
const FILLS = {
  'bg-good': 'fill-good',
  'bg-info': 'fill-info',
  'bg-warn': 'fill-warn',
  'bg-ink-faint': 'fill-ink-faint',
} as const;
