/** The map in figures: which sections sell best. */
import { type Column, DataTable } from '../../../console/data-table.tsx';
import type { ShowHeat } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { percent } from './sales-stats.tsx';

type Section = ShowHeat['sections'][number];

export function SectionHeat({ heat, timeZone }: { heat: ShowHeat; timeZone: string }) {
  const { number, dayAndTime } = useFormat();
  if (heat.seats.length === 0) return null;
  const columns: Column<Section>[] = [
    { key: 'name', label: 'Section', heading: true, cell: ({ name }) => name },
    {
      key: 'sold',
      label: 'Sold',
      numeric: true,
      cell: ({ sold, seats }) => `${number(sold)} of ${number(seats)} · ${percent(sold, seats)}`,
    },
    {
      key: 'heat',
      label: 'How early, 5 to 1',
      numeric: true,
      cell: (section) => (section.heat === null ? '–' : section.heat.toFixed(1)),
    },
    {
      key: 'half',
      label: 'Half of these sold by',
      numeric: true,
      cell: ({ halfSoldAt }) => (halfSoldAt === null ? '–' : dayAndTime(halfSoldAt, timeZone)),
    },
  ];
  return (
    <details>
      <summary className="min-h-9 py-1.5 font-bold">The sections as a table</summary>
      <DataTable
        label="Sections, the ones that sell best first"
        columns={columns}
        rows={heat.sections}
        rowKey={({ name }) => name}
      />
    </details>
  );
}
