/** What is known of a call before its message is read. */
import { createContextKey, type HandlerContext } from '@connectrpc/connect';
import { createCallers, type Callers as DoorCallers } from '../doors/index.ts';

export interface Call {
  readonly requestId: string;
  /** The network address that caps and limits count by. */
  readonly address: string;
}

/** Where handlers find the call. */
export const callKey = createContextKey<Call>({ requestId: '', address: '' });

/** Reads who makes a call from its metadata. */
export type Callers = DoorCallers<HandlerContext>;

/** @param adminToken the administrator's token in force */
export const callersOf = (adminToken: string): Callers =>
  createCallers(adminToken, {
    header: ({ requestHeader }, name) => requestHeader.get(name) ?? undefined,
    address: ({ values }) => values.get(callKey).address,
  });
