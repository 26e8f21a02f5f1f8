/** Holds: places kept for a buyer for a few minutes. */
import { randomInt } from 'node:crypto';
import { may } from '../access/index.ts';
import type { ChangeRequest, Decision, PlaceRequest } from '../inventory/index.ts';
import { asErrorCode } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { newClaimId, showOfId } from '../lib/ids.ts';
import { afterDecision } from './after.ts';
import {
  type Access,
  actedBy,
  type Caller,
  type Context,
  holdKeyOwnerOf,
  isHidden,
  type Keys,
  mayWith,
  whereFrom,
} from './context.ts';
import { rowOfPlaced } from './decisions.ts';
import { countOf, type Places, placesOf } from './places.ts';
import { refusalOf, withAlternatives } from './refusals.ts';
import { type ClaimRow, readHoldByKey } from './rows.ts';
import { type BestAvailable, isGeneral } from './seat-choice.ts';
import { type HoldView, toHold, type ViewContext } from './views.ts';

export interface HoldInput extends Places {
  readonly bestAvailable?: BestAvailable | undefined;
}

/** What has changed: seats to add and to remove, and how many of general tiers the hold shall have. */
export interface HoldChange {
  readonly addSeats?: readonly number[] | undefined;
  readonly removeSeats?: readonly number[] | undefined;
  readonly items?: Places['items'];
}

export interface Held {
  readonly hold: HoldView;
  /** Opens the hold, and the booking that it becomes. */
  readonly secret: string;
  /** Whether the idempotency key had made this hold before. */
  readonly replayed: boolean;
}

/** Code seeds stay below this; see reference.ts. */
export const CODE_SEED_LIMIT = 2 ** 48 - 1;
const CHOICES_MAX = 5;

/**
 * Takes places for a while. Refuses what place_orders refuses; with `seats_taken` come alternatives.
 * @param key Idempotency-Key of the caller, if there is one
 */
export function createHold(
  context: Context,
  showId: number,
  input: HoldInput,
  caller: Caller,
  key?: string,
): Promise<Result<Held>> {
  const { hasGone } = caller;
  if (key === undefined) return makeHold(context, showId, input, caller, hasGone);
  const { identity } = context;
  const keys = {
    key: identity.digest('hold', holdKeyOwnerOf(caller), key),
    fingerprint: identity.digest(`POST /shows/${showId}/holds`, meaningOf(input)),
  };
  return context.joinHolds(`${keys.key} ${keys.fingerprint}`, hasGone, (haveAllGone) =>
    makeHold(context, showId, input, caller, haveAllGone, keys),
  );
}

async function makeHold(
  context: Context,
  showId: number,
  input: HoldInput,
  caller: Caller,
  hasGone: (() => boolean) | undefined,
  keys?: Keys,
): Promise<Result<Held>> {
  const view = await context.viewContextOf(showId);
  if (!view.ok) return view;
  if (isHidden(view.value, caller)) return refuse('show_not_found');
  if (input.bestAvailable === undefined && countOf(placesOf(input)) === 0) return refuse('no_places');
  const request: PlaceRequest = {
    id: newClaimId(showId),
    kind: 'sale',
    state: 'held',
    ...whereFrom(context, caller),
    code_seed: randomInt(CODE_SEED_LIMIT),
    ...actedBy(caller, may(caller.actor, 'bookings.sell', view.value.setup.event.organizerId)),
    ...keys,
  };
  const placed = await place(context, view.value, request, input, hasGone);
  if (!placed.ok) {
    // Nothing left to choose, so the database wasn't asked: this may be a repeat of what took it. Other refusals stay as
    // they are: who is turned away from a node that is overrun must not cost it a look-up.
    const mayBeRepeat = keys !== undefined && placed.refusal.code === 'no_seats_together';
    return (mayBeRepeat && (await earlier(context, view.value, keys))) || placed;
  }
  const { decision, places } = placed.value;
  if (decision.code !== undefined) {
    return {
      ok: false,
      refusal: await withAlternatives(context, refusalOf(decision, view.value), view.value, places),
    };
  }
  if (decision.existing !== undefined) return replay(context, decision.existing, view.value);
  return ok(
    held(context, rowOfPlaced(showId, { ...request, ...placesOf(places) }, decision), view.value, false),
  );
}

/** What the key made before; undefined when it has made nothing. */
async function earlier(
  context: Context,
  view: ViewContext,
  { key, fingerprint }: Keys,
): Promise<Result<Held> | undefined> {
  const made = await readHoldByKey(context.pool, view.setup.id, key);
  if (made === undefined) return undefined;
  return made.hold_fingerprint === fingerprint
    ? replay(context, made.id, view)
    : refuse('idempotency_key_reused');
}

function replay(context: Context, id: string, view: ViewContext): Promise<Result<Held>> {
  return afterDecision(async () => {
    const row = await context.readClaim(view.setup.id, id);
    return row === undefined ? refuse('hold_not_found') : ok(held(context, row, view, true));
  });
}

/** What is asked for, however the client wrote it. */
function meaningOf({ bestAvailable, ...places }: HoldInput): string {
  const { tierId, quantity, accessible } = bestAvailable ?? {};
  return JSON.stringify([placesOf(places), tierId, quantity, accessible]);
}

/**
 * Decides the request; a wish for best available seats is tried again with others while somebody is faster. Nothing is taken
 * for those who have gone: they may have asked another node again, and been told no there.
 */
async function place(
  context: Context,
  view: ViewContext,
  request: PlaceRequest,
  input: HoldInput,
  hasGone: (() => boolean) | undefined,
): Promise<Result<{ decision: Decision; places: Places }>> {
  const { setup } = view;
  const wish = input.bestAvailable;
  for (let attempt = 1; ; attempt += 1) {
    const places =
      wish === undefined
        ? ok<Places>(input)
        : await choose(context, view, wish, request.by_role, attempt > 1);
    if (!places.ok) return places;
    const operation = { kind: 'place', request: { ...request, ...placesOf(places.value) } } as const;
    const decided = await context.engine.decide(setup.id, operation, hasGone);
    if (!decided.ok) return decided;
    const beaten = wish !== undefined && decided.value.code === 'seats_taken' && attempt < CHOICES_MAX;
    if (!beaten) return ok({ decision: decided.value, places: places.value });
  }
}

async function choose(
  context: Context,
  view: ViewContext,
  wish: BestAvailable,
  isRole: boolean,
  afresh: boolean,
): Promise<Result<Places>> {
  const { setup, chart } = view;
  if (wish.tierId !== undefined && isGeneral(wish, setup)) {
    return ok({ items: [{ tierId: wish.tierId, quantity: wish.quantity }] });
  }
  if (wish.tierId !== undefined && !setup.tiers.some((tier) => tier.id === wish.tierId)) {
    return refuse('tier_not_found', `The show has no tier ${wish.tierId}.`);
  }
  // What the database would refuse anyway is not searched for.
  const orderMax = Math.max(
    ...setup.tiers.filter(({ id }) => id === (wish.tierId ?? id)).map((tier) => tier.orderMax),
  );
  if (wish.quantity > orderMax && !isRole) {
    return refuse('order_above_maximum', `At most ${orderMax} are sold at once.`);
  }
  const live = await context.live.current(setup.id, afresh ? 0 : undefined);
  if (live === undefined || chart === undefined) return refuse('no_seats_together', 'The show has no seats.');
  const seats = context.chooser.choose(wish, { setup, chart }, live, isRole);
  return seats === undefined
    ? refuse('no_seats_together', `Fewer than ${wish.quantity} seats are free.`)
    : ok({ seats });
}

/** Reads a hold, also when it has run out or become a booking. Refuses `hold_not_found`, also for a wrong secret. */
export async function getHold(context: Context, id: string, access: Access): Promise<Result<HoldView>> {
  const row = await openHold(context, id, access);
  return row.ok ? view(context, row.value) : row;
}

/** Adds and removes places, all or nothing. What is added extends the clock, up to the hold's last end. */
export async function changeHold(
  context: Context,
  id: string,
  change: HoldChange,
  access: Access,
): Promise<Result<HoldView>> {
  const { tiers, quantities } = placesOf({ items: change.items });
  return decideChange(context, id, access, {
    id,
    event: 'change',
    add_seats: change.addSeats && [...new Set(change.addSeats)],
    remove_seats: change.removeSeats,
    tiers,
    quantities,
  });
}

/** Asks for the full clock again, up to the hold's last end. Refuses `hold_at_maximum` when there is nothing to gain. */
export function extendHold(context: Context, id: string, access: Access): Promise<Result<HoldView>> {
  return decideChange(context, id, access, { id, event: 'extend' });
}

async function decideChange(
  context: Context,
  id: string,
  access: Access,
  change: Omit<ChangeRequest, 'by_role'>,
): Promise<Result<HoldView>> {
  const opened = await showOfHold(context, id, access);
  if (opened === undefined) return refuse('hold_not_found');
  const { showId, byRole } = opened;
  const request = { ...change, ...actedBy(access, byRole) };
  const decided = await context.engine.decide(showId, { kind: 'change', request });
  if (!decided.ok) return decided;
  if (decided.value.code !== undefined) {
    const shown = await context.viewContextOf(showId);
    if (!shown.ok) return shown;
    const wanted = { seats: request.add_seats };
    const refusal = refusalOf(decided.value, shown.value);
    return { ok: false, refusal: await withAlternatives(context, refusal, shown.value, wanted) };
  }
  return afterDecision(async () => {
    const row = await context.readClaim(showId, id);
    return row === undefined ? refuse('hold_not_found') : view(context, row);
  });
}

/** Lets a hold go. Without effect when it has ended already; refuses `already_booked` when it is a booking. */
export async function releaseHold(context: Context, id: string, access: Access): Promise<Result<void>> {
  const opened = await showOfHold(context, id, access);
  if (opened === undefined) return refuse('hold_not_found');
  const decided = await context.engine.decide(opened.showId, {
    kind: 'settle',
    request: { id, event: 'release', ...actedBy(access, opened.byRole) },
  });
  if (!decided.ok) return decided;
  const { code } = decided.value;
  if (code === undefined) return ok(undefined);
  return refuse(code === 'booking_not_found' ? 'hold_not_found' : asErrorCode(code));
}

async function openHold(context: Context, id: string, access: Access): Promise<Result<ClaimRow>> {
  const opened = await showOfHold(context, id, access);
  const row = opened === undefined ? undefined : await context.readClaim(opened.showId, id);
  return row === undefined ? refuse('hold_not_found') : ok(row);
}

/** The show of a hold that the caller may open; undefined otherwise. The hold need not exist. */
async function showOfHold(
  context: Context,
  id: string,
  access: Access,
): Promise<{ showId: number; byRole: boolean } | undefined> {
  const showId = showOfId(id);
  if (showId === undefined) return undefined;
  const byRole = await mayWith(context, access, 'bookings.sell', showId);
  if (!byRole) return context.identity.isSecretOf(id, access.secret) ? { showId, byRole } : undefined;
  // A block is a claim as well, but no hold: see blocks.ts.
  return (await context.readClaim(showId, id))?.kind === 'block' ? undefined : { showId, byRole };
}

async function view(context: Context, row: ClaimRow): Promise<Result<HoldView>> {
  const shown = await context.viewContextOf(row.show_id);
  return shown.ok ? ok(toHold(row, shown.value)) : shown;
}

function held(context: Context, row: ClaimRow, shown: ViewContext, replayed: boolean): Held {
  return { hold: toHold(row, shown), secret: context.identity.secretOf(row.id), replayed };
}
