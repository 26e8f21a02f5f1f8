/** What stands around every page of the console: the ways through it, at the side of a desk and at the foot of a phone. */
import type { ReactNode } from 'react';
import { BottomBar } from './bottom-bar.tsx';
import { navItems, waysOf } from './nav.ts';
import { NavLink } from './nav-link.tsx';
import { useWorkplace } from './workplace.tsx';

/** The console speaks English only, whatever the storefront is read in. */
export function ConsoleFrame({ switcher, children }: { switcher?: ReactNode; children: ReactNode }) {
  const items = waysOf(navItems, useWorkplace());
  return (
    <div lang="en" dir="ltr" className="flex grow flex-col lg:flex-row">
      <div className="hidden w-60 shrink-0 border-e border-line bg-surface lg:block">
        <nav
          aria-label="Console"
          className="sticky top-(--header) flex max-h-[calc(100dvh-var(--header))] flex-col gap-1 overflow-y-auto p-4"
        >
          {switcher}
          {items.map((item) => (
            <NavLink key={item.to} item={item} layout="row" />
          ))}
        </nav>
      </div>
      <div className="flex min-w-0 grow flex-col pb-16 lg:pb-0">{children}</div>
      <BottomBar items={items} switcher={switcher} />
    </div>
  );
}
