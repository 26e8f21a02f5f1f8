import type { Figure } from '../run/figure.ts';
import { jsonHeaders, newRunId, ticketBodies } from './requests.ts';

export const empty: Figure = {
  name: 'empty',
  role: 'ceiling',
  what: 'The same request with the same validation, log and metrics, answered without doing anything.',
  prepare: async () => ({
    plan: {
      kind: 'fixed',
      method: 'POST',
      paths: ['/api/v1/bench/empty'],
      headers: jsonHeaders,
      runId: newRunId(),
      bodies: ticketBodies(1, 1),
    },
  }),
};
