import type { ReactNode } from 'react';

/** What narrows down or acts on the list below it. */
export const Toolbar = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row everywhere.
  <div role="group" aria-label={label} className="flex flex-wrap items-end gap-3">
    {children}
  </div>
);
