/** Routes of reports, all of them for members of the organizer whose show it is. */
export { exportRoutes } from './exports.ts';
export { salesRoutes } from './sales.ts';
export { timelineRoutes } from './timeline.ts';
