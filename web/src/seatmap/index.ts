/** The seat map, in a chunk of its own: loaded by those who pick seats. */
import { lazy } from 'react';

export type { ChartGeometry } from './geometry/chart-geometry.ts';
export type { MapController } from './picker/map-controller.ts';
export type { SeatStore } from './scene/seat-store.ts';

const load = () => import('./picker/seat-picker.tsx');

/** Begins to load the map before it is shown. */
export const preloadSeatPicker = (): void => void load();

/** To be shown inside of a Suspense that reserves its room. */
export const SeatPicker = lazy(async () => ({ default: (await load()).SeatPicker }));

/** A map to look at; like SeatPicker it is shown inside of a Suspense. */
export const PaintedMap = lazy(async () => ({
  default: (await import('./picker/painted-map.tsx')).PaintedMap,
}));
