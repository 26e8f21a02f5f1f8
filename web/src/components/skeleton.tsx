import type { ReactNode } from 'react';
import { useT } from '../i18n/index.tsx';
import { classes } from './classes.ts';

/** The shape of what is still on its way; give it the size of that, so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={classes('shimmer block rounded-sm', className)} />
);

/** Skeletons in the place of what is on its way, and that it is, for those who can't see them. */
export function Loading({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <>
      <p role="status" className="sr-only">
        {t('state.loading')}
      </p>
      {children}
    </>
  );
}
