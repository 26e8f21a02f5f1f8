import type { ReactNode } from 'react';
import { classes } from '../components/classes.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, in figures of one width. */
  readonly numeric?: boolean;
  /** The cell that names the row: its heading for readers, and large on a phone. */
  readonly heading?: boolean;
  /** What can be done with the row: at the end of it, and without its label on a phone. */
  readonly actions?: boolean;
  /** In one line, such as a date. */
  readonly unbroken?: boolean;
  /** Not on a phone, where little fits. */
  readonly wide?: boolean;
}

interface DataTableProps<Row> {
  /** What is listed, for those who don't see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
}

/** A table that becomes a stack of cards on a phone, without a scroll bar to the side. */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className="w-full border-collapse text-start max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-line-strong text-sm text-ink-soft">
          {columns.map(({ key, label: name, numeric, actions = false }) => (
            <th key={key} scope="col" className={classes('px-3 py-2 font-bold', align(numeric))}>
              {actions ? <span className="sr-only">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="border-b border-line hover:bg-surface max-md:flex max-md:flex-col max-md:gap-1 max-md:rounded-md max-md:border max-md:bg-surface max-md:p-4"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { label, cell, numeric, heading = false, actions = false, unbroken, wide = false } = column;
  const className = classes(
    'px-3 py-3 align-middle max-md:flex max-md:justify-between max-md:gap-4 max-md:p-0',
    align(numeric),
    numeric === true && 'figures',
    unbroken === true && 'whitespace-nowrap',
    wide && 'max-md:hidden',
  );
  if (heading)
    return (
      <th scope="row" className={classes(className, 'font-bold max-md:text-lg')}>
        <div className="min-w-0">{cell(row)}</div>
      </th>
    );
  if (actions)
    return (
      <td className={classes(className, 'max-md:pt-3')}>
        <div className="flex flex-wrap gap-2 md:flex-nowrap md:justify-end md:whitespace-nowrap">
          {cell(row)}
        </div>
      </td>
    );
  return (
    <td className={className}>
      <span aria-hidden="true" className="shrink-0 text-sm text-ink-soft md:hidden">
        {label}
      </span>
      <div className="min-w-0 max-md:text-end">{cell(row)}</div>
    </td>
  );
}

const align = (numeric = false): string => (numeric ? 'text-end' : 'text-start');
