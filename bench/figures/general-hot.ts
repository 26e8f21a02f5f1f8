import type { Admin, Place } from '../lib/admin.ts';
import type { FixedPlan } from '../load/plan.ts';
import type { Figure } from '../run/figure.ts';
import { jsonHeaders, newRunId, ticketBodies } from './requests.ts';
import { soldOf } from './rows.ts';

/** More than any machine sells within one measurement. */
const CAPACITY = 10_000_000;
const PRICE = 2_500;

let place: Place | undefined;

export interface HotShow {
  readonly showId: number;
  readonly tierId: number;
}

/** A fresh show with one general tier that will not sell out. */
export async function makeHotShow(admin: Admin): Promise<HotShow> {
  place ??= await admin.makePlace('Hot Hall');
  const { id, tierIds } = await admin.makeGeneralShow(place, [
    { name: 'GA', price: PRICE, capacity: CAPACITY },
  ]);
  return { showId: id, tierId: tierIds[0] ?? 0 };
}

/** Paid bookings of one of its tickets. */
export const hotPlan = ({ showId, tierId }: HotShow): FixedPlan => ({
  kind: 'fixed',
  method: 'POST',
  paths: ['/api/v1/bookings'],
  headers: jsonHeaders,
  runId: newRunId(),
  bodies: ticketBodies(showId, tierId),
});

export const generalHot: Figure = {
  name: 'general-hot',
  role: 'onsale',
  what: 'Paid bookings of one ticket of one general tier, everybody wanting the same.',
  prepare: async ({ admin, pool }) => {
    const show = await makeHotShow(admin);
    return { plan: hotPlan(show), sold: () => soldOf(pool, [show.showId]) };
  },
};
