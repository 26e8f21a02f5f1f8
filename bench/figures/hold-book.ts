import type { Figure } from '../run/figure.ts';
import { makeHotShow } from './general-hot.ts';
import { bookingEnds, jsonHeaders, newRunId } from './requests.ts';
import { soldOf } from './rows.ts';

export const holdBook: Figure = {
  name: 'hold-book',
  role: 'onsale',
  what: 'Whole journeys: a hold of one ticket, then its paid booking. Latencies are those of single requests.',
  prepare: async ({ admin, pool }) => {
    const { showId, tierId } = await makeHotShow(admin);
    return {
      plan: {
        kind: 'journey',
        headers: jsonHeaders,
        runId: newRunId(),
        holdPath: `/api/v1/shows/${showId}/holds`,
        holdBody: JSON.stringify({ items: [{ tierId, quantity: 1 }] }),
        bookPath: '/api/v1/bookings',
        bodyEnds: bookingEnds,
      },
      sold: () => soldOf(pool, [showId]),
    };
  },
};
