/** Pictures that only the console shows; the storefront's own are in components/icon.tsx. */
import { classes } from '../components/classes.ts';

/** Strokes on a grid of 24. */
const paths = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  events: 'M4 6h16v14H4zM4 10h16M8 3v4m8-4v4',
  bookings:
    'M3 8a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1v2a2 2 0 0 0 0 4v2a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-2a2 2 0 0 0 0-4zM15 7v10',
  venues: 'M4 20V9l8-5 8 5v11M3 20h18M9 20v-6h6v6',
  team: 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M2.500 20c0-4 2.900-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500m2.500 3.700c2 .8 3 2.700 3 5.300',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.500 21c0-4.500 3.300-7 7.500-7s7.500 2.500 7.500 7',
  key: 'M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8m4-4h9m-3 0v3',
  log: 'M6 4h12v16H6zM9 9h6m-6 4h6m-6 4h3',
  mail: 'M3 6h18v12H3zm0 1 9 7 9-7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'M19 12H5m6-6-6 6 6 6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 5v14l12-7z',
  image: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15 9.500a1 1 0 1 0 0-2 1 1 0 0 0 0 2',
  trash: 'M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13',
  external: 'M14 4h6v6m0-6-9 9M19 14v6H4V5h6',
} as const;

export type ConsoleIconName = keyof typeof paths;

export function ConsoleIcon({ name, className }: { name: ConsoleIconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3.5 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classes('shrink-0', className)}
    >
      <path d={paths[name]} />
    </svg>
  );
}
