/** Requests to the engine, short. */
import type {
  ClaimPayment,
  Decision,
  Engine,
  Operation,
  PlaceRequest,
  SettleRequest,
} from '../../server/inventory/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { newClaimId } from '../../server/lib/ids.ts';

export const customer = { name: 'Ada Example', email: 'ada@example.com' };

/** A UUID made of a number: digests of tests. */
export const digest = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

let reference = 0;

export const payment = (amount: number): ClaimPayment => {
  reference += 1;
  return { provider: 'simulator', reference: `test.${reference}`, state: 'captured', amount };
};

export function placing(showId: number, request: Partial<PlaceRequest>): PlaceRequest {
  const state = request.state ?? 'held';
  return {
    id: newClaimId(showId),
    kind: 'sale',
    state,
    code_seed: 1,
    by_role: false,
    ...(state !== 'held' && { customer }),
    ...request,
  };
}

/** Decides one operation; throws when there is no decision. */
export async function decide(engine: Engine, showId: number, operation: Operation): Promise<Decision> {
  return unwrap(await engine.decide(showId, operation));
}

/** Makes a claim and returns its request and the decision. */
export async function place(engine: Engine, showId: number, request: Partial<PlaceRequest>) {
  const full = placing(showId, request);
  return { id: full.id, decision: await decide(engine, showId, { kind: 'place', request: full }) };
}

export function settle(
  engine: Engine,
  showId: number,
  id: string,
  event: SettleRequest['event'],
  more: Partial<SettleRequest> = {},
): Promise<Decision> {
  return decide(engine, showId, { kind: 'settle', request: { id, event, by_role: false, ...more } });
}
