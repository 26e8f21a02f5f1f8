import { Link, type LinkProps } from '@tanstack/react-router';

interface TabLink extends Pick<LinkProps, 'params'> {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
}

/** Pages side by side; on a phone they are pushed sideways. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="-mx-(--gutter) overflow-x-auto border-b border-line px-(--gutter)">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              {...(tab.params && { params: tab.params })}
              activeOptions={{ exact: true, includeSearch: false }}
              className="flex min-h-11 items-center border-b-[3px] border-transparent px-3 font-bold whitespace-nowrap text-ink-soft no-underline hover:text-ink aria-[current=page]:border-accent-edge aria-[current=page]:text-ink"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
