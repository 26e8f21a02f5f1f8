import { type ReactNode, useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { ConsoleIcon } from './icon.tsx';
import type { NavItem } from './nav.ts';
import { NavLink } from './nav-link.tsx';

/** As many as thumbs reach. */
const DIRECT = 3;

/** The console's navigation on a phone. */
export function BottomBar({ items, switcher }: { items: readonly NavItem[]; switcher: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <nav
      aria-label="Console"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {items.slice(0, DIRECT).map((item) => (
        <NavLink key={item.to} item={item} layout="bar" />
      ))}
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex min-h-14 grow basis-0 flex-col items-center justify-center gap-0.5 px-1 text-sm font-bold text-ink-soft"
      >
        <ConsoleIcon name="more" />
        More
      </button>
      <Dialog open={isOpen} title="Console" onClose={close}>
        {switcher}
        <div className="flex flex-col gap-1">
          {items.slice(DIRECT).map((item) => (
            <NavLink key={item.to} item={item} layout="row" onPress={close} />
          ))}
        </div>
      </Dialog>
    </nav>
  );
}
