/** Pictures of the door page. */
const paths = {
  yes: 'm4.500 12.500 5 5L20 6.500',
  no: 'M6 6l12 12M18 6 6 18',
  ask: 'M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400m0 3.500v.1',
  ready: 'M4 8V4h4m8 0h4v4m0 8v4h-4M8 20H4v-4m3-4h10',
  lamp: 'M13 3 5 14h6l-1 7 8-11h-6z',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.500v5M9 14.500v5',
  back: 'M19 12H5m6-6-6 6 6 6',
} as const;

export function DoorIcon({ name, className = 'size-5' }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
