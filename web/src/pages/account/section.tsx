import type { ReactNode } from 'react';

/** A part of the account, with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <h2 className="display text-heading">{title}</h2>
      {children}
    </section>
  );
}
