/** Where the console leads to, as data: a new page is one line here and a route in pages/organize/routes.ts. */
import type { LinkProps } from '@tanstack/react-router';
import type { ConsoleIconName } from './icon.tsx';
import type { Workplace, WorkRole } from './workplace.tsx';

type To = NonNullable<LinkProps['to']>;

export interface NavItem {
  readonly to: To;
  readonly label: string;
  readonly icon: ConsoleIconName;
  /** Who finds something there; everybody by default. */
  readonly roles?: readonly WorkRole[];
}

const OFFICE = ['organizer', 'finance'] as const;
const MAKERS = ['organizer'] as const;
const RUNNERS = ['administrator'] as const;

/** The main navigation. A phone shows the first three at its lower edge, and the others behind "More". */
export const navItems: readonly NavItem[] = [
  { to: '/organize', label: 'Start', icon: 'home' },
  { to: '/organize/events', label: 'Events', icon: 'events' },
  { to: '/organize/bookings', label: 'Bookings', icon: 'bookings', roles: OFFICE },
  { to: '/organize/venues', label: 'Venues', icon: 'venues', roles: MAKERS },
  { to: '/organize/team', label: 'Team', icon: 'team' },
  { to: '/organize/keys', label: 'API keys', icon: 'key', roles: MAKERS },
  { to: '/organize/accounts', label: 'Accounts', icon: 'person', roles: RUNNERS },
  { to: '/organize/audit', label: 'Audit log', icon: 'log', roles: OFFICE },
];

export interface ShowTab {
  readonly to: To;
  readonly label: string;
  readonly roles?: readonly WorkRole[];
}

/** What can be done with one show, in the order of its life. */
export const showTabs: readonly ShowTab[] = [
  { to: '/organize/shows/$showId', label: 'Overview', roles: OFFICE },
  { to: '/organize/shows/$showId/bookings', label: 'Bookings', roles: OFFICE },
  { to: '/organize/shows/$showId/setup', label: 'Setup', roles: MAKERS },
  { to: '/organize/shows/$showId/seats', label: 'Seats', roles: MAKERS },
  { to: '/organize/shows/$showId/waitlist', label: 'Waitlist', roles: MAKERS },
  { to: '/organize/shows/$showId/door', label: 'Door', roles: ['organizer', 'door'] },
];

/** Those of some ways that lead somebody anywhere. */
export const waysOf = <Way extends { readonly roles?: readonly WorkRole[] }>(
  ways: readonly Way[],
  { roles }: Workplace,
): Way[] => ways.filter((way) => way.roles === undefined || way.roles.some((role) => roles.includes(role)));

/** The page of a show that is of most use: to make it while it is a draft, then how it sells; to the door for its staff. */
export function showPageOf(status: string, workplace: Workplace): To {
  const isMaking = status === 'draft' && workplace.roles.includes('organizer');
  return isMaking ? '/organize/shows/$showId/setup' : (waysOf(showTabs, workplace)[0]?.to ?? '/organize');
}
