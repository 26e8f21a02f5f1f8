import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** Strokes on a grid of 24. */
const paths = {
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14m9 3-4.2-4.2',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  down: 'm6 9 6 6 6-6',
  forward: 'M5 12h14m-6-6 6 6-6 6',
  ticket:
    'M3 8a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1v2a2 2 0 0 0 0 4v2a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-2a2 2 0 0 0 0-4zM15 7v10',
  basket: 'M4 9h16l-1.6 10H5.6zM8 9l3-5m5 5-3-5',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4m8-4v4',
  place:
    'M12 21s7-6.4 7-11.5A7 7 0 0 0 5 9.500C5 14.600 12 21 12 21m0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-14v5l3.500 2',
  filter: 'M4 7h16M7 12h10m-7 5h4',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  warning: 'M12 4 2.500 20h19zm0 6v4.500m0 2.500v.500',
  offline:
    'M3 3l18 18M5 12.500a10 10 0 0 1 4-2.400m6 .400a10 10 0 0 1 4 2M8.500 16a5 5 0 0 1 7 0M12 19.500v.500',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2v2m0 16v2M4.900 4.900l1.400 1.400m11.400 11.400 1.400 1.400M2 12h2m16 0h2M4.900 19.100l1.400-1.400M17.700 6.300l1.400-1.400',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500',
  system: 'M3 5h18v11H3zM9 20h6m-3-4v4',
  person:
    'M12 12a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9M4 21c.600-4.500 3.700-6.500 8-6.500s7.400 2 8 6.500',
  shown:
    'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  hidden:
    'M4 4l16 16M9.500 6A9 9 0 0 1 12 5.500c6 0 9.500 6.500 9.500 6.500a16 16 0 0 1-2.700 3.400M6 7.800A16 16 0 0 0 2.500 12S6 18.500 12 18.500a9 9 0 0 0 4-.900M10 10a3 3 0 0 0 4 4',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c3 3 3.500 6 3.500 9s-.500 6-3.500 9c-3-3-3.500-6-3.500-9S9 6 12 3',
} as const;

/** Points along the line of text: mirrored where that runs from right to left. */
const directed: ReadonlySet<keyof typeof paths> = new Set(['forward']);

interface IconProps extends ComponentProps<'svg'> {
  readonly name: keyof typeof paths;
}

/** A picture beside words; it says nothing by itself. */
export function Icon({ name, className, ...rest }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classes('shrink-0', directed.has(name) && 'rtl:-scale-x-100', className)}
      {...rest}
    >
      <path d={paths[name]} />
    </svg>
  );
}
