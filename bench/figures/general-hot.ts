import type { Admin, Place } from '../lib/admin.ts';
import type { Figure } from '../run/figure.ts';
import { jsonHeaders, newRunId, ticketBodies } from './requests.ts';
import { soldOf } from './rows.ts';

/** More than any machine sells within one measurement. */
const CAPACITY = 10_000_000;
const PRICE = 2_500;

let place: Place | undefined;

/** A fresh show with one general tier that will not sell out. */
export async function makeHotShow(admin: Admin) {
  place ??= await admin.makePlace('Hot Hall');
  const { id, tierIds } = await admin.makeGeneralShow(place, [
    { name: 'GA', price: PRICE, capacity: CAPACITY },
  ]);
  return { showId: id, tierId: tierIds[0] ?? 0 };
}

export const generalHot: Figure = {
  name: 'general-hot',
  role: 'onsale',
  what: 'Paid bookings of one ticket of one general tier, everybody wanting the same.',
  prepare: async ({ admin, pool }) => {
    const { showId, tierId } = await makeHotShow(admin);
    return {
      plan: {
        kind: 'fixed',
        method: 'POST',
        paths: ['/api/v1/bookings'],
        headers: jsonHeaders,
        runId: newRunId(),
        bodies: ticketBodies(showId, tierId),
      },
      sold: () => soldOf(pool, [showId]),
    };
  },
};
