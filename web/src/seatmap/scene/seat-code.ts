/** States of seats as small numbers, as typed arrays keep them. */

export type SeatState = 'available' | 'held' | 'pending' | 'sold';

export const AVAILABLE = 0;
export const HELD = 1;
export const PENDING = 2;
export const SOLD = 3;
/** Of the chart, but not sold at this show. */
export const ABSENT = 4;
/** Selected by who draws the chart. */
export const PICKED = 5;

export const SEAT_STATES = ['available', 'held', 'pending', 'sold'] as const satisfies readonly SeatState[];
