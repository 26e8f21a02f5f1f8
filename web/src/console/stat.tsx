import type { ReactNode } from 'react';

/** One figure that matters, what it is, and a word about it. */
export function Stat({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-md border border-line bg-surface p-4">
      <dt className="text-sm font-bold text-ink-soft">{label}</dt>
      <dd className="figures text-2xl leading-tight font-extrabold break-words">{value}</dd>
      {note !== undefined && <dd className="text-sm text-ink-faint">{note}</dd>}
    </div>
  );
}

/** Figures side by side, as many as fit. */
export const Stats = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3">{children}</dl>
);
