/** A booking of another design as POST /bookings answers it. */
import type { Static } from 'typebox';
import type { NewBooking } from '../../server/http/index.ts';
import type { Booked, Order } from './design.ts';

const TIER_NAME = 'GA';

export function present(
  order: Order,
  customer: Static<typeof NewBooking>['customer'],
  { total, at }: Booked,
) {
  const { id, showId, tierId, quantity } = order;
  const price = total / quantity;
  const payment = {
    number: 1,
    provider: 'simulator',
    state: 'captured',
    amount: total,
    actionUrl: null,
    failure: null,
  };
  return {
    id,
    showId,
    status: 'confirmed',
    lines: [{ tierId, tierName: TIER_NAME, quantity, price }],
    total,
    currency: 'EUR',
    createdAt: at,
    expiresAt: null,
    reference: id.slice(-12),
    customer,
    tickets: Array.from({ length: quantity }, (_, index) => ({
      id: `${id.slice(0, -2)}${(index + 1).toString(16).padStart(2, '0')}`,
      code: id.slice(-12),
      tierId,
      tierName: TIER_NAME,
      name: customer.name,
      price,
      admits: 1,
      status: 'valid',
    })),
    payments: [payment],
    refunds: [],
    paid: total,
    refunded: 0,
    bookedAt: at,
    confirmedAt: at,
    endedAt: null,
    endReason: null,
    secret: '',
  };
}
