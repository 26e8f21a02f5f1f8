/** The way into the web door, for the composition root, the generators and the tests. */
export { type App, type AppDeps, createApp, type HttpConfig, type Routes } from './app.ts';
/** What the route that books takes and answers, for those that are compared with it. */
export { newBookingSchema } from './bookings/index.ts';
/** What requests must look like, for the other doors: they take the same. */
export { BookingQuery, Cancellation, Confirmation, NewBooking } from './bookings/schemas.ts';
/** Who may ask a route, and with which key, for routes that are added to those of the API. */
export { allow, keyOf } from './caller.ts';
export { openapiText } from './description.ts';
export { readEventsQuery } from './events/query.ts';
export { EventPatchBody, EventsQuery, NewEventBody } from './events/schemas.ts';
export { NewHold } from './holds/schemas.ts';
export { listen } from './listen.ts';
export { Id, Text } from './paths.ts';
export { errorsReference } from './reference.ts';
export { apiRoutes, type Modules } from './routes.ts';
export { components } from './schemas.ts';
export type { Readiness } from './system/index.ts';
