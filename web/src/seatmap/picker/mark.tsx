/** A seat's mark as a picture beside words: the same shapes as on the map. */
import type { Shape } from '../scene/marks.ts';

interface MarkProps {
  readonly shape: Shape | 'square' | 'check' | 'dashed' | 'barred';
  readonly color: string;
}

export function SeatMark({ shape, color }: MarkProps) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="-10 -10 20 20"
      aria-hidden="true"
      fill="none"
      stroke={color}
      strokeWidth="2.2"
    >
      {drawing(shape, color)}
    </svg>
  );
}

function drawing(shape: MarkProps['shape'], color: string) {
  switch (shape) {
    case 'disc':
      return <circle r="8" fill={color} stroke="none" />;
    case 'ring':
      return <circle r="6.5" />;
    case 'target':
      return (
        <>
          <circle r="6.5" />
          <circle r="2.4" fill={color} stroke="none" />
        </>
      );
    case 'cross':
      return <path d="M-4-4 4 4M4-4-4 4" />;
    case 'dot':
      return <circle r="2.2" fill={color} stroke="none" />;
    case 'square':
      return <rect x="-8" y="-8" width="16" height="16" rx="3" fill={color} stroke="none" />;
    case 'barred':
      return (
        <>
          <rect x="-8" y="-8" width="16" height="16" fill={color} stroke="none" />
          <path d="M-5 0H5" stroke="var(--seatmap-ground)" strokeWidth="3" />
        </>
      );
    case 'dashed':
      return <circle r="7" strokeDasharray="3.4 2.1" />;
    case 'check':
      return (
        <>
          <circle r="9" fill={color} stroke="none" />
          <path
            d="M-4 .5-1 3.500 4.500-3"
            stroke="var(--seatmap-on-selected)"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
  }
}
