/** Charts of the demo's venues, made by code. */
export { amphitheater } from './amphitheater.ts';
export { BOWL_SEATS, stadiumBowl } from './bowl.ts';
export { theaterHall } from './theater.ts';
