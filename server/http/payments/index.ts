/** Routes of payments: what providers tell us, and the pages of the simulator. */
export { paymentMethodRoutes } from './methods.ts';
export { simulatorRoutes } from './simulator.ts';
export { webhookRoutes } from './webhooks.ts';
