/** What a booking's page has to say, from what the API tells of it. Pure. */

export interface BookingFacts {
  readonly status: 'held' | 'pending' | 'confirmed' | 'canceled' | 'expired';
  readonly payments: readonly {
    readonly state:
      | 'action_required'
      | 'processing'
      | 'unknown'
      | 'authorized'
      | 'captured'
      | 'failed'
      | 'voided';
    readonly actionUrl: string | null;
    readonly failure: string | null;
  }[];
  readonly refunds: readonly { readonly state: 'requested' | 'succeeded' | 'failed' }[];
}

export type Stage =
  | { readonly kind: 'confirmed' | 'canceled' | 'expired' }
  /** The bank wants to hear from the customer. */
  | { readonly kind: 'action'; readonly actionUrl: string }
  /** Money may be on its way: nothing to do but wait. */
  | { readonly kind: 'waiting' }
  /** Nothing is on its way: pay, or pay again. */
  | { readonly kind: 'unpaid'; readonly failure: string | null };

/** Where it stands. */
export function stageOf({ status, payments }: BookingFacts): Stage {
  if (status === 'confirmed' || status === 'canceled' || status === 'expired') return { kind: status };
  const action = payments.findLast(({ state }) => state === 'action_required');
  if (action?.actionUrl) return { kind: 'action', actionUrl: action.actionUrl };
  const isUnderWay = payments.some(({ state }) =>
    ['processing', 'unknown', 'authorized', 'captured'].includes(state),
  );
  if (isUnderWay) return { kind: 'waiting' };
  return { kind: 'unpaid', failure: payments.findLast(({ state }) => state === 'failed')?.failure ?? null };
}

/** Milliseconds until it should be read again; false when nothing is going to change by itself. */
export function pollEvery(facts: BookingFacts | undefined): number | false {
  if (facts === undefined) return false;
  const { kind } = stageOf(facts);
  if (kind === 'waiting') return 1_500;
  if (kind === 'action' || kind === 'unpaid') return 5_000;
  return facts.refunds.some(({ state }) => state === 'requested') ? 3_000 : false;
}

const SIMULATOR = /\/api\/v1\/payments\/simulator\/([^/?#]+)$/;

/** The payment behind an action URL of the simulator, which has no page of its own; undefined for a real provider's. */
export const simulatedReference = (actionUrl: string): string | undefined => {
  const found = SIMULATOR.exec(actionUrl)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
};
