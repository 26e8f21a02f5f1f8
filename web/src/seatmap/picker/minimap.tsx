/** A small picture of the whole chart that says where one is, and brings one elsewhere. For the eye only: keys have their own ways. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { watchTheme } from '../../lib/theme.ts';
import { frameOn, paintMinimap, pointUnder } from '../render/minimap.ts';
import { readTheme } from '../render/theme.ts';
import { visibleBounds } from '../scene/camera.ts';
import type { SeatStore } from '../scene/seat-store.ts';
import type { MapController } from './map-controller.ts';

const SIDE_MAX = 116;
/** Counts in the small picture may lag. */
const REPAINT_MS = 500;

export function Minimap({ map, store }: { readonly map: MapController; readonly store: SeatStore }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [size] = useState(() => sizeOf(store));
  const { bounds } = store.chart;
  useEffect(() => repaint(canvas.current, store, size), [store, size]);
  useEffect(
    () =>
      map.onCamera((camera) => {
        const style = frame.current?.style;
        if (style === undefined) return;
        const { left, top, right, bottom } = frameOn(
          bounds,
          size,
          visibleBounds(camera, map.driver.viewport),
        );
        style.translate = `${left}px ${top}px`;
        style.width = `${Math.max(6, right - left)}px`;
        style.height = `${Math.max(6, bottom - top)}px`;
      }),
    [map, bounds, size],
  );
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    map.centerOn(pointUnder(bounds, size, { x: event.clientX - left, y: event.clientY - top }));
  };
  return (
    <div className="seatmap-minimap" aria-hidden="true" dir="ltr" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} style={size} />
      <div ref={frame} className="seatmap-frame" style={{ left: 0, top: 0 }} />
    </div>
  );
}

function sizeOf({ chart }: SeatStore) {
  const width = chart.bounds.right - chart.bounds.left;
  const height = chart.bounds.bottom - chart.bounds.top;
  const scale = SIDE_MAX / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Draws now, in other colors at once, and at times when seats have changed. */
function repaint(
  canvas: HTMLCanvasElement | null,
  store: SeatStore,
  size: { width: number; height: number },
) {
  const context = canvas?.getContext('2d');
  if (canvas === null || context === null || context === undefined) return;
  const ratio = Math.min(2, window.devicePixelRatio);
  canvas.width = size.width * ratio;
  canvas.height = size.height * ratio;
  const paint = () => paintMinimap(context, store, size, ratio, readTheme(canvas.parentElement ?? canvas));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = store.subscribe(() => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      paint();
    }, REPAINT_MS);
  });
  const unwatchTheme = watchTheme(paint);
  paint();
  return () => {
    unsubscribe();
    unwatchTheme();
    clearTimeout(waiting);
  };
}
