/** What the doors have in common, whatever protocol they speak. */
export { networkOf } from './address.ts';
export { type Callers, createCallers } from './callers.ts';
export { refusalOf } from './faults.ts';
export type { ValidationFault } from './field-errors.ts';
export { createLimit, type Limit, type Policy } from './limits.ts';
export { requestIds } from './request-id.ts';
export { buildValidator } from './validation.ts';
