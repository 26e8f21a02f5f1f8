/** A call: what is known of it before its message is read, and who makes it. */
import { createContextKey, type HandlerContext } from '@connectrpc/connect';
import { type Actor, guest } from '../access/index.ts';
import { type Authenticate, createCallers, type Callers as DoorCallers } from '../doors/index.ts';

/** Where a call comes from. */
export interface Origin {
  readonly requestId: string;
  /** The network address that caps and limits count by. */
  readonly address: string;
}

export interface Call extends Origin {
  /** Set by the interceptor, which from then on tells how the call ends. */
  begun: boolean;
  /** Who makes it; a guest until the interceptor has found out. */
  actor: Actor;
}

/** Where handlers find the call. */
export const callKey = createContextKey<Call>({
  requestId: '',
  address: '',
  begun: false,
  actor: guest,
});

/** Reads who makes a call from its metadata. */
export type Callers = DoorCallers<HandlerContext>;

/** Reads the calls of this door. */
export const callers: Callers = createCallers({
  header: ({ requestHeader }, name) => requestHeader.get(name) ?? undefined,
  address: ({ values }) => values.get(callKey).address,
  actor: ({ values }) => values.get(callKey).actor,
  requestId: ({ values }) => values.get(callKey).requestId,
});

/** Who makes a call, by its metadata. No method is safe: a browser sends them all by POST. */
export const authenticated = (authenticate: Authenticate, headers: Headers): Promise<Actor> | Actor =>
  authenticate({ header: (name) => headers.get(name) ?? undefined, isSafe: false });
