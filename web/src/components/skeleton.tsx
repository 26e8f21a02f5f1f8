import { classes } from './classes.ts';

/** The shape of what is still on its way; give it the size of that, so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={classes('shimmer block rounded-sm', className)} />
);
