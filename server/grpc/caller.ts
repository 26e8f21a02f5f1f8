/** A call: what is known of it before its message is read, and who makes it. */
import { createContextKey, type HandlerContext } from '@connectrpc/connect';
import { createCallers, type Callers as DoorCallers } from '../doors/index.ts';

/** Where a call comes from. */
export interface Origin {
  readonly requestId: string;
  /** The network address that caps and limits count by. */
  readonly address: string;
}

export interface Call extends Origin {
  /** Set by the interceptor, which from then on tells how the call ends. */
  begun: boolean;
}

/** Where handlers find the call. */
export const callKey = createContextKey<Call>({ requestId: '', address: '', begun: false });

/** Reads who makes a call from its metadata. */
export type Callers = DoorCallers<HandlerContext>;

/** @param adminToken the administrator's token in force */
export const callersOf = (adminToken: string): Callers =>
  createCallers(adminToken, {
    header: ({ requestHeader }, name) => requestHeader.get(name) ?? undefined,
    address: ({ values }) => values.get(callKey).address,
  });
