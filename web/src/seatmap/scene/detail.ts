/** Level of detail: what is drawn when seats are so and so many pixels apart. */

export type Detail = 'sections' | 'rows' | 'seats';

const ROWS_FROM = 3.6;
const SEATS_FROM = 7.5;
/** Room for what is written on a seat. */
const LABELS_FROM = 22;
/** The least size of a target (WCAG 2.2, 2.5.8). */
export const TARGET_PIXELS_MIN = 24;

/** @param pitchPixels from seat to seat, in CSS pixels */
export function detailAt(pitchPixels: number): Detail {
  if (pitchPixels < ROWS_FROM) return 'sections';
  return pitchPixels < SEATS_FROM ? 'rows' : 'seats';
}

export const hasSeatLabels = (pitchPixels: number): boolean => pitchPixels >= LABELS_FROM;

/** Whether a seat can be hit by a finger; otherwise a tap comes nearer first. */
export const isTarget = (pitchPixels: number): boolean => pitchPixels >= TARGET_PIXELS_MIN;
