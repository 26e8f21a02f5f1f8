/** Turns a decision's refusal into words: which seat, which tier, what is left, when it opens. */
import type { Decision } from '../inventory/index.ts';
import { asErrorCode } from '../inventory/index.ts';
import { type Conflict, type ErrorCode, type Refusal, refuse } from '../lib/errors.ts';
import { formatMoney } from '../lib/money.ts';
import type { Context } from './context.ts';
import type { Places } from './places.ts';
import { seatNameOf, type ViewContext } from './views.ts';

/** The refusal of a decision that has a code. */
export function refusalOf(decision: Pick<Decision, 'code' | 'detail'>, context: ViewContext): Refusal {
  const code = asErrorCode(decision.code ?? 'internal');
  const explain = explanations[code];
  return refuse(
    code,
    explain?.detail(decision.detail ?? {}, context),
    explain?.more?.(decision.detail ?? {}, context),
  ).refusal;
}

/** Adds seats nearby to a refusal for seats that are taken; others stay as they are. */
export async function withAlternatives(
  context: Context,
  refusal: Refusal,
  { setup, chart }: ViewContext,
  { seats = [] }: Places,
): Promise<Refusal> {
  if (refusal.code !== 'seats_taken' || chart === undefined) return refusal;
  const live = await context.live.current(setup.id);
  if (live === undefined) return refusal;
  // This node's copy may not know yet what the database has just said.
  const taken = new Set(
    refusal.conflicts?.flatMap((conflict) => ('seat' in conflict ? [conflict.seat] : [])),
  );
  const alternatives = context.chooser.alternatives(seats, taken, { setup, chart }, live);
  return { ...refusal, extra: { ...refusal.extra, alternatives } };
}

type Detail = NonNullable<Decision['detail']>;
type More = Omit<Refusal, 'code' | 'detail'>;

interface Explanation {
  detail(detail: Detail, context: ViewContext): string;
  more?(detail: Detail, context: ViewContext): More;
}

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  seats_taken: {
    detail: ({ seats = [] }, context) =>
      seats.length === 1
        ? `${seatNameOf(seats[0] ?? 0, context)} is taken.`
        : `${seats.length} of the seats are taken: ${seats.map((seat) => seatNameOf(seat, context)).join('; ')}.`,
    more: ({ seats = [] }, context) => ({
      conflicts: seats.map((seat): Conflict => ({ seat, label: seatNameOf(seat, context) })),
    }),
  },
  places_not_blocked: {
    detail: ({ seats = [], tier, available = 0 }, context) =>
      seats.length > 0
        ? `The block does not have ${seats.map((seat) => seatNameOf(seat, context)).join('; ')}.`
        : `The block has only ${available} of ${tierName(tier, context)}.`,
    more: ({ seats, tier = 0, available = 0 }) => ({
      conflicts: seats === undefined ? [{ tierId: tier, available }] : seats.map((seat) => ({ seat })),
    }),
  },
  seats_not_booked: {
    detail: ({ seats = [] }, context) =>
      `The booking does not have ${seats.map((seat) => seatNameOf(seat, context)).join('; ')}.`,
    more: ({ seats = [] }) => ({ conflicts: seats.map((seat) => ({ seat })) }),
  },
  sold_out: {
    detail: ({ tier, available = 0, waitlist }, context) =>
      waitlist
        ? `${tierName(tier, context)} is sold out: what comes back is for its waitlist, which you may join.`
        : available <= 0
          ? `${tierName(tier, context)} is sold out.`
          : `Only ${available} of ${tierName(tier, context)} ${available === 1 ? 'is' : 'are'} left.`,
    more: ({ tier = 0, available = 0, waitlist }) => ({
      conflicts: [{ tierId: tier, available }],
      ...(waitlist && { extra: { waitlist } }),
    }),
  },
  seat_not_found: {
    detail: ({ seat }) => `The show has no seat ${seat}.`,
    more: ({ seat = 0 }) => ({ conflicts: [{ seat }] }),
  },
  tier_not_found: { detail: ({ tier }) => `The show has no tier ${tier}.` },
  seats_required: {
    detail: ({ tier }, context) => `${tierName(tier, context)} sells by seat: name the seats.`,
  },
  tier_not_on_sale: {
    detail: ({ tier }, context) => {
      const found = tierOf(tier, context);
      const from = found?.saleOpensAt ? ` from ${found.saleOpensAt.toISOString()}` : '';
      const until = found?.saleClosesAt ? ` until ${found.saleClosesAt.toISOString()}` : '';
      return `${tierName(tier, context)} sells${from}${until}.`;
    },
    more: ({ tier }, context) => ({
      extra: { opensAt: tierOf(tier, context)?.saleOpensAt, closesAt: tierOf(tier, context)?.saleClosesAt },
    }),
  },
  order_below_minimum: {
    detail: ({ tier }, context) =>
      `${tierName(tier, context)} sells at least ${tierOf(tier, context)?.orderMin ?? 1} at once.`,
  },
  order_above_maximum: {
    detail: ({ tier }, context) =>
      `${tierName(tier, context)} sells at most ${tierOf(tier, context)?.orderMax ?? 1} at once.`,
  },
  customer_limit: {
    detail: ({ limit = 0, have = 0 }) =>
      `One customer may have ${limit} tickets of this show${have > 0 ? `, and has ${have}` : ''}.`,
  },
  sale_not_open: {
    detail: (_, { setup }) => `The sale opens at ${setup.saleOpensAt?.toISOString() ?? 'a later time'}.`,
    more: (_, { setup }) => ({ extra: { opensAt: setup.saleOpensAt } }),
  },
  sale_closed: {
    detail: (_, { setup }) => `The sale closed at ${(setup.saleClosesAt ?? setup.endsAt).toISOString()}.`,
  },
  price_changed: {
    detail: ({ total = 0 }, { setup }) =>
      `The total is ${formatMoney({ amount: total, currency: setup.currency })} now.`,
    more: ({ total = 0 }, { setup }) => ({ extra: { total, currency: setup.currency } }),
  },
  refund_too_large: {
    detail: ({ left = 0 }, { setup }) =>
      `At most ${formatMoney({ amount: left, currency: setup.currency })} can be refunded.`,
  },
  too_many_holds: {
    detail: () => 'You have as many live holds as one client may have.',
    more: () => ({ retryAfterSeconds: 30 }),
  },
};

const tierOf = (tierId: number | undefined, { setup }: ViewContext) =>
  setup.tiers.find((tier) => tier.id === tierId);

const tierName = (tierId: number | undefined, context: ViewContext): string =>
  tierOf(tierId, context)?.name ?? `Tier ${tierId}`;
