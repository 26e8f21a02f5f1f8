import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Readonly<Record<ButtonLook, string>> = {
  primary:
    'bg-accent text-on-accent border-accent-edge hover:bg-accent-hover disabled:bg-sunken disabled:text-ink-faint disabled:border-line',
  secondary:
    'bg-surface text-ink border-line-strong hover:border-ink hover:bg-raised disabled:text-ink-faint',
  quiet: 'bg-transparent text-current border-transparent hover:bg-current/10 disabled:opacity-60',
  danger: 'bg-bad-soft text-bad border-bad hover:bg-surface disabled:opacity-60',
};
const sizes = {
  small: 'min-h-9 px-3.5 text-sm',
  medium: 'min-h-11 px-5 text-base',
  large: 'min-h-14 px-7 text-lg',
} as const;

/** The classes of a button, for links that look like one. */
export const buttonClasses = (look: ButtonLook = 'secondary', size: keyof typeof sizes = 'medium'): string =>
  classes(
    'inline-flex items-center justify-center gap-2 rounded-full border-[1.5px] font-bold no-underline',
    'transition-[background-color,border-color,translate] duration-(--quick) active:translate-y-px select-none',
    looks[look],
    sizes[size],
  );

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  readonly size?: keyof typeof sizes;
  /** Something is under way: it can't be pressed again, keeps its size and its focus, and says so. */
  readonly busy?: boolean;
}

export function Button({ look, size, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={classes(buttonClasses(look, size), className)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

const Spinner = () => (
  <span
    aria-hidden="true"
    className="size-4 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent"
  />
);
