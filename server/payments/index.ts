/** The way into payments: the port, and the providers behind it. Knows no other domain module. */
export type {
  Authorization,
  AuthorizeRequest,
  DeclineCode,
  Lookup,
  Outcome,
  PaymentProvider,
  RefundRequest,
  WebhookEvent,
  WebhookHeaders,
} from './provider.ts';
export {
  createSimulator,
  type SimulatedPayment,
  type Simulator,
  type SimulatorDeps,
} from './simulator/simulator.ts';
export { TEST_TOKENS } from './simulator/tokens.ts';
export type { Delivery } from './simulator/webhook.ts';
