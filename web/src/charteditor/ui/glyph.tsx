/** Pictures on the editor's buttons. */

/** Strokes on a grid of 24. */
const paths = {
  select: 'M5 3l14 8-6 2-2 6z',
  hand: 'M8 12V6a1.500 1.500 0 0 1 3 0v5V4.500a1.500 1.500 0 0 1 3 0V11V6a1.500 1.500 0 0 1 3 0v8a6 6 0 0 1-6 6c-3 0-4.500-1.500-6.500-5l-1-2a1.500 1.500 0 0 1 2.500-1.500z',
  rectangle: 'M4 6h16v12H4z',
  polygon: 'M5 9l8-5 7 6-3 10H7z',
  undo: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 0 12',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0 0 12',
  nearer: 'M12 5v14M5 12h14',
  farther: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  mirror: 'M12 3v18M9 7H4v10h5M15 7h5v10h-5',
  flip: 'M3 12h18M7 9V4h10v5M7 15v5h10v-5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  trash: 'M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13',
  turn: 'M20 12a8 8 0 1 1-3-6.200M20 3v5h-5',
  section: 'M4 18l4-12h8l4 12z',
  row: 'M4 12h.010M9 11h.010M15 11h.010M20 12h.010',
  seat: 'M12 12h.010',
  open: 'M9 6l6 6-6 6',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  target: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 3v5m0 8v5M3 12h5m8 0h5',
} as const;

export type GlyphName = keyof typeof paths;

/** Dots need a broader pen than lines. */
const dots: ReadonlySet<GlyphName> = new Set(['row', 'seat']);

export function Glyph({ name }: { name: GlyphName }) {
  const isTall = name === 'undo' || name === 'redo';
  return (
    <svg
      aria-hidden="true"
      viewBox={isTall ? '0 3 24 24' : '0 0 24 24'}
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth={dots.has(name) ? 5 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={paths[name]} />
    </svg>
  );
}
