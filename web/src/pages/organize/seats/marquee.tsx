/** Drawing a rectangle over the map selects the seats in it. For the mouse and the finger; the list and the rows are for keys. */
import { type PointerEvent, useState } from 'react';
import type { MapController, SeatStore } from '../../../seatmap/index.ts';

interface MarqueeProps {
  readonly map: MapController;
  readonly store: SeatStore;
  readonly mayPick: (seat: number) => boolean;
  readonly onPick: (seats: readonly number[]) => void;
}

interface Corners {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export function Marquee({ map, store, mayPick, onPick }: MarqueeProps) {
  const [corners, setCorners] = useState<Corners>();
  const box = corners && boxOf(corners);
  const end = () => {
    setCorners(undefined);
    if (box !== undefined) onPick(seatsIn(box, map, store).filter(mayPick));
  };
  return (
    <div
      data-marquee
      className="absolute inset-0 cursor-crosshair touch-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setCorners({ from: pointOf(event), to: pointOf(event) });
      }}
      onPointerMove={(event) => corners && setCorners({ ...corners, to: pointOf(event) })}
      onPointerUp={end}
      onPointerCancel={() => setCorners(undefined)}
    >
      {box && (
        <svg className="size-full" aria-hidden="true">
          <rect
            x={box.left}
            y={box.top}
            width={box.right - box.left}
            height={box.bottom - box.top}
            className="fill-(--focus) stroke-(--focus)"
            fillOpacity="0.15"
            strokeWidth="2"
            strokeDasharray="6 4"
          />
        </svg>
      )}
    </div>
  );
}

function pointOf({ clientX, clientY, currentTarget }: PointerEvent) {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

type Box = ReturnType<typeof boxOf>;

const boxOf = ({ from, to }: Corners) => ({
  left: Math.min(from.x, to.x),
  top: Math.min(from.y, to.y),
  right: Math.max(from.x, to.x),
  bottom: Math.max(from.y, to.y),
});

/** Seat ids whose middle is in a box of the screen. */
function seatsIn(
  { left, top, right, bottom }: Box,
  { driver: { camera, viewport } }: MapController,
  { chart }: SeatStore,
) {
  const seats: number[] = [];
  for (let place = 0; place < chart.seatCount; place += 1) {
    const x = ((chart.x[place] as number) - camera.x) * camera.scale + viewport.width / 2;
    const y = ((chart.y[place] as number) - camera.y) * camera.scale + viewport.height / 2;
    if (x >= left && x <= right && y >= top && y <= bottom) seats.push(chart.seatIds[place] as number);
  }
  return seats;
}
