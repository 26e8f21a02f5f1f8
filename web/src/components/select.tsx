import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { inputClasses } from './field.tsx';
import { Icon } from './icon.tsx';

/** The browser's own list of choices, in our clothes. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classes('relative inline-flex', className)}>
      <select
        className="min-h-11 w-full appearance-none rounded-full border-[1.5px] border-line-strong bg-surface ps-4 pe-10 text-base font-medium text-ink hover:border-ink"
        {...rest}
      >
        {children}
      </select>
      <Icon name="down" className="pointer-events-none absolute inset-e-3.5 top-1/2 -translate-y-1/2" />
    </span>
  );
}

/** The same as wide and as tall as other fields of a form. */
export const FieldSelect = ({ children, ...rest }: Omit<ComponentProps<'select'>, 'className'>) => (
  <span className="relative flex">
    <select {...rest} className={classes(inputClasses, 'appearance-none pe-11')}>
      {children}
    </select>
    <Icon name="down" className="pointer-events-none absolute inset-e-4 top-1/2 -translate-y-1/2" />
  </span>
);
