import type { ReactNode } from 'react';
import { classes } from '../components/classes.ts';

/** The content of a page of the console, with the space around it. `narrow` for forms and texts. */
export function ConsolePage({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <div
      className={classes(
        'flex w-full grow flex-col gap-6 px-(--gutter) py-6 lg:py-8',
        narrow ? 'max-w-4xl' : 'max-w-[90rem]',
      )}
    >
      {children}
    </div>
  );
}
