/** The way into the web door, for the composition root, the generators and the tests. */
export { type App, type AppDeps, createApp, type HttpConfig, type Routes } from './app.ts';
export { openapiText } from './description.ts';
export { errorsReference } from './reference.ts';
export { apiRoutes, type Modules } from './routes.ts';
export type { Readiness } from './system/index.ts';
