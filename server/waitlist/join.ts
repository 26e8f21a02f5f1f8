/** Joining a waitlist. Those who come at the same time are decided together: many do, when a tier has just sold out. */
import type { Caller } from '../bookings/index.ts';
import { normalizeEmail } from '../bookings/index.ts';
import type { ShowSetup } from '../catalog/index.ts';
import { classify, lend } from '../database/index.ts';
import { asErrorCode, type Customer } from '../inventory/index.ts';
import { ok, type Refusal, type Result, refuse } from '../lib/errors.ts';
import { gathered } from '../lib/gathered.ts';
import { newClaimId } from '../lib/ids.ts';
import type { Context } from './context.ts';
import { type EntryView, toEntry } from './entry.ts';
import { readEntry } from './rows.ts';

export interface JoinInput {
  readonly tierId: number;
  readonly quantity: number;
  /** Whether fewer are of no use. Default: false. */
  readonly allOrNothing?: boolean | undefined;
  readonly customer: Customer;
}

export interface Joined {
  readonly entry: EntryView;
  /** Opens the entry, and the offer that it gets. */
  readonly secret: string;
  /** Whether the idempotency key had made this entry before. */
  readonly replayed: boolean;
}

/** As waitlist_join reads it. */
interface JoinRequest {
  readonly id: string;
  readonly tier: number;
  readonly quantity: number;
  readonly allOrNothing: boolean;
  readonly customer: Customer;
  readonly customerHash: string;
  readonly clientHash: string | undefined;
  readonly addressHash: string;
  readonly key: string;
  readonly fingerprint: string;
}

interface JoinAnswer {
  readonly i: number;
  readonly code?: string;
  readonly detail?: {
    readonly tier: number;
    readonly available: number;
    readonly limit: number | null;
    readonly have: number;
  };
  readonly existing?: string;
  readonly replayed?: boolean;
}

/** Requests that are decided together at most. */
const TOGETHER_MAX = 200;

/**
 * Makes the operation. Refuses `show_not_found`, `tier_not_found`, what a sale outside its window refuses, order and customer
 * limits, `waitlist_not_needed` while the tier can be had, `already_waiting`, `too_many_waiting`.
 */
export function createJoin(context: Context) {
  const ask = gathered(askTogether(context), { most: TOGETHER_MAX });
  return async (showId: number, input: JoinInput, caller: Caller, key: string): Promise<Result<Joined>> => {
    const setup = await context.catalog.getShowSetup(showId);
    if (setup === undefined || setup.status === 'draft') return refuse('show_not_found');
    const request = requestOf(context, showId, input, caller, key);
    const answer = await ask({ showId, request }).catch((error: unknown) => {
      if (classify(error) === 'fatal') throw error;
      const code = classify(error) === 'unknown' ? 'outcome_unknown' : 'database_unavailable';
      return refuse(code, undefined, { retryAfterSeconds: 1 });
    });
    if ('ok' in answer) return answer;
    if (answer.code !== undefined) return { ok: false, refusal: refusalOf(answer, setup) };
    const id = answer.existing ?? request.id;
    const row = await readEntry(context.pool, showId, id);
    if (row === undefined) return refuse('waitlist_entry_not_found');
    const entry = await toEntry(context, row, setup);
    return ok({ entry, secret: context.identity.secretOf(id), replayed: answer.replayed ?? false });
  };
}

function requestOf(
  { identity }: Context,
  showId: number,
  { tierId, quantity, allOrNothing = false, customer }: JoinInput,
  { client, address, actor }: Caller,
  key: string,
): JoinRequest {
  // Somebody who has signed in with an e-mail that is known to be theirs is that customer, whatever contact they give.
  const email = actor.account?.emailVerified === true ? actor.account.email : customer.email;
  const customerHash = identity.digest('customer', normalizeEmail(email));
  return {
    id: newClaimId(showId),
    ...{ tier: tierId, quantity, allOrNothing, customer, customerHash },
    clientHash: client === undefined ? undefined : identity.digest('client', client),
    addressHash: identity.digest('address', address),
    // Keys are their customer's: nobody else's request is answered by them.
    key: identity.digest('waitlist', customerHash, key),
    fingerprint: identity.digest(
      'waitlist',
      JSON.stringify([showId, tierId, quantity, allOrNothing, customer]),
    ),
  };
}

type Question = { readonly showId: number; readonly request: JoinRequest };
type Answer = JoinAnswer | (Result<never> & { readonly ok: false });

const askTogether =
  ({ pool, entriesPerClientMax, entriesPerAddressMax }: Context) =>
  async (questions: readonly Question[]): Promise<readonly Answer[]> => {
    const answers: Answer[] = Array(questions.length).fill(refuse('internal'));
    for (const [showId, asked] of Map.groupBy(questions.entries(), ([, question]) => question.showId)) {
      const requests = asked.map(([i, { request }]) => ({ i, ...request }));
      const { rows } = await lend(pool, (client) =>
        client.query<{ answer: { unknownShow?: boolean; results?: JoinAnswer[] } }>({
          name: 'waitlist_join',
          text: 'select waitlist_join($1, $2, $3, $4) as answer',
          values: [showId, entriesPerClientMax, entriesPerAddressMax, JSON.stringify(requests)],
        }),
      );
      if (rows[0]?.answer.unknownShow) for (const [i] of asked) answers[i] = refuse('show_not_found');
      for (const result of rows[0]?.answer.results ?? []) answers[result.i] = result;
    }
    return answers;
  };

function refusalOf({ code = 'internal', detail }: JoinAnswer, setup: ShowSetup): Refusal {
  const tier = setup.tiers.find(({ id }) => id === detail?.tier);
  const name = tier?.name ?? `Tier ${detail?.tier}`;
  const available = detail?.available ?? 0;
  switch (code) {
    case 'waitlist_not_needed':
      return refuse(
        code,
        `${available} of ${name} ${available === 1 ? 'is' : 'are'} left: buy instead of waiting.`,
        {
          conflicts: [{ tierId: detail?.tier ?? 0, available }],
        },
      ).refusal;
    case 'order_below_minimum':
      return refuse(code, `${name} sells at least ${tier?.orderMin ?? 1} at once.`).refusal;
    case 'order_above_maximum':
      return refuse(
        code,
        `${name} sells at most ${Math.min(tier?.orderMax ?? 1, tier?.capacity ?? 1)} at once.`,
      ).refusal;
    case 'customer_limit':
      return refuse(
        code,
        `One customer may have ${detail?.limit} tickets of this show, and has ${detail?.have}.`,
      ).refusal;
    case 'tier_not_found':
      return refuse(code, `The show has no tier ${detail?.tier}.`).refusal;
    case 'sale_not_open':
      return refuse(code, undefined, { extra: { opensAt: setup.saleOpensAt } }).refusal;
    default:
      return refuse(asErrorCode(code)).refusal;
  }
}
