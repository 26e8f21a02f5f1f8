import { Link } from '@tanstack/react-router';
import { classes } from '../components/classes.ts';
import { ConsoleIcon } from './icon.tsx';
import type { NavItem } from './nav.ts';

interface NavLinkProps {
  readonly item: NavItem;
  /** In a bar at the lower edge the picture stands above the word. */
  readonly layout: 'row' | 'bar';
  readonly onPress?: () => void;
}

const layouts = {
  row: 'min-h-11 gap-3 rounded-md px-3',
  bar: 'min-h-14 grow basis-0 flex-col justify-center gap-0.5 px-1 text-sm',
} as const;

/** A way to one page of the console; it says when one is there. */
export function NavLink({ item: { to, label, icon }, layout, onPress }: NavLinkProps) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/organize' }}
      {...(onPress && { onClick: onPress })}
      className={classes(
        'flex items-center font-bold no-underline hover:bg-sunken',
        layouts[layout],
        layout === 'row'
          ? 'aria-[current=page]:bg-ink aria-[current=page]:text-paper'
          : 'text-ink-soft aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_3px_0_var(--accent-edge)]',
      )}
    >
      <ConsoleIcon name={icon} />
      {label}
    </Link>
  );
}
