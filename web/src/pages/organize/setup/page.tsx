/** What is sold, when, and on what terms. */
import { DataTable } from '../../../console/data-table.tsx';
import { useConsoleShow } from '../../../console/show-context.ts';
import { useFormat } from '../../../i18n/index.tsx';

export default function SetupPage() {
  const show = useConsoleShow();
  const format = useFormat();
  return (
    <DataTable
      label="Tiers"
      rows={show.tiers}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Tier', heading: true, cell: ({ name }) => name },
        { key: 'capacity', label: 'Places', numeric: true, cell: ({ capacity }) => format.number(capacity) },
        {
          key: 'price',
          label: 'Price',
          numeric: true,
          cell: ({ price }) => format.money(price, show.currency),
        },
      ]}
    />
  );
}
