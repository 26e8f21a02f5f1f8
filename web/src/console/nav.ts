/** Where the console leads to, as data: a new page is one line here and a route in pages/organize/routes.ts. */
import type { LinkProps } from '@tanstack/react-router';
import type { ConsoleIconName } from './icon.tsx';

type To = NonNullable<LinkProps['to']>;

export interface NavItem {
  readonly to: To;
  readonly label: string;
  readonly icon: ConsoleIconName;
}

/** The main navigation. A phone shows the first three at its lower edge, and the others behind "More". */
export const navItems: readonly NavItem[] = [
  { to: '/organize', label: 'Start', icon: 'home' },
  { to: '/organize/events', label: 'Events', icon: 'events' },
  { to: '/organize/bookings', label: 'Bookings', icon: 'bookings' },
  { to: '/organize/venues', label: 'Venues', icon: 'venues' },
];

export interface ShowTab {
  readonly to: To;
  readonly label: string;
}

/** What can be done with one show, in the order of its life. */
export const showTabs: readonly ShowTab[] = [
  { to: '/organize/shows/$showId', label: 'Overview' },
  { to: '/organize/shows/$showId/bookings', label: 'Bookings' },
  { to: '/organize/shows/$showId/setup', label: 'Setup' },
  { to: '/organize/shows/$showId/seats', label: 'Seats' },
  { to: '/organize/shows/$showId/waitlist', label: 'Waitlist' },
  { to: '/organize/shows/$showId/door', label: 'Door' },
];
