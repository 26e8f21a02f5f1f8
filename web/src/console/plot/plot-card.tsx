import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/index.tsx';
import { Plot, type PlotSeries } from './plot.tsx';

interface PlotCardProps {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly text: ReactNode;
  /** The plot in words. */
  readonly label: string;
  readonly times: readonly number[];
  readonly series: readonly PlotSeries[];
  readonly formatValue: (value: number) => string;
  readonly timeZone: string;
  readonly max?: number;
}

/** A plot with its title, and its figures as a table for whoever asks for it. */
export function PlotCard({ title, text, ...plot }: PlotCardProps) {
  return (
    <section className="flex min-w-0 flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <header>
        <h2 className="text-lg font-extrabold">{title}</h2>
        <p className="text-sm text-ink-soft">{text}</p>
      </header>
      <Plot {...plot} />
      <details className="text-sm">
        <summary className="min-h-9 py-1.5 font-bold">{title} as a table</summary>
        <FigureTable title={title} {...plot} />
      </details>
    </section>
  );
}

function FigureTable({ title, times, series, formatValue, timeZone }: Omit<PlotCardProps, 'text' | 'label'>) {
  const format = useFormat();
  const rows = times.map((time, index) => ({ time, index })).reverse();
  return (
    <section
      aria-label={`${title}: figures`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it
      tabIndex={0}
      className="max-h-72 overflow-auto"
    >
      <table className="figures w-full border-collapse">
        <thead>
          <tr className="border-b border-line-strong text-start">
            <th scope="col" className="px-2 py-1 text-start">
              From
            </th>
            {series.map(({ label }) => (
              <th key={label} scope="col" className="px-2 py-1 text-end">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, index }) => (
            <tr key={time} className="border-b border-line">
              <th scope="row" className="px-2 py-1 text-start font-medium">
                {format.dayAndTime(new Date(time * 1000), timeZone)}
              </th>
              {series.map(({ label, values }) => (
                <td key={label} className="px-2 py-1 text-end">
                  {values[index] == null ? '–' : formatValue(values[index])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
