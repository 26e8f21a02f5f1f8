/** What the doors have in common, whatever protocol they speak. */
export { networkOf } from './address.ts';
export {
  type Authenticate,
  bearerOf,
  createAuthenticator,
  type Presented,
  type Recognize,
} from './authenticate.ts';
export { admit, authorize, type Required } from './authorize.ts';
export { type Callers, createCallers } from './callers.ts';
export { refusalOf } from './faults.ts';
export type { ValidationFault } from './field-errors.ts';
export { keyRecognizer } from './keys.ts';
export type { Limit } from './limit.ts';
export { createLimits, type LimitConfig, type Limits, tooMany } from './limits.ts';
export { requestIds } from './request-id.ts';
export { buildValidator } from './validation.ts';
