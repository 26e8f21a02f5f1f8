/** Routes of one's own place in a waitlist: join, see how far it is, leave. */
import { Type } from 'typebox';
import type { Waitlist } from '../../waitlist/index.ts';
import type { Routes } from '../app.ts';
import { accessOf, allow, callerOf, KeyHeaders, keyOf } from '../caller.ts';
import { sendRefusal, sendResult } from '../errors.ts';
import { IdPath } from '../paths.ts';
import type { CustomerGate } from '../rate-limit.ts';
import { problems, SECRET_OR_ROLE } from '../schemas.ts';
import { Entry, EntryId, EntryWithSecret, NewEntry } from './schemas.ts';

export { waitlistConsoleRoutes } from './console.ts';

const BODY_LIMIT = 4_096;
const tags = ['waitlist'];
const opened = { tags, params: EntryId, security: SECRET_OR_ROLE };

/** Routes for buyers. `mayTry` counts attempts by customer. */
export const waitlistRoutes =
  (waitlist: Waitlist, mayTry: CustomerGate): Routes =>
  async (app) => {
    const join = {
      tags,
      summary: 'Wait for a tier that is sold out',
      description:
        'What comes back is offered in the order of joining, for a limited time, by mail and in the entry. One live entry a ' +
        'customer and tier. While the tier can be had, it refuses `waitlist_not_needed`.',
      operationId: 'joinWaitlist',
      params: IdPath,
      headers: KeyHeaders,
      body: NewEntry,
      response: {
        201: EntryWithSecret,
        ...problems(
          'invalid_request',
          'idempotency_key_missing',
          'idempotency_key_reused',
          'show_not_found',
          'tier_not_found',
          'waitlist_not_needed',
          'already_waiting',
          'too_many_waiting',
          'customer_limit',
          'order_below_minimum',
          'order_above_maximum',
          'sale_not_open',
          'sale_closed',
          'tier_not_on_sale',
          'rate_limited',
          'outcome_unknown',
        ),
      },
    };
    app.post(
      '/shows/:id/waitlist',
      { ...allow('public'), bodyLimit: BODY_LIMIT, schema: join },
      async (request, reply) => {
        const key = keyOf(request);
        const { tierId, quantity, allOrNothing, customer } = request.body;
        if (!mayTry(customer.email, request, reply)) return reply;
        const input = { tierId, quantity, allOrNothing, customer: { name: '', ...customer } };
        const joined = await waitlist.join(request.params.id, input, callerOf(request), key);
        if (!joined.ok) return sendRefusal(request, reply, joined.refusal);
        const { entry, secret, replayed } = joined.value;
        if (replayed) reply.header('idempotency-replayed', 'true');
        return reply
          .code(201)
          .header('location', `/api/v1/waitlist/${entry.id}`)
          .send({ ...entry, secret });
      },
    );

    const read = {
      ...opened,
      summary: 'See how far an entry is, and its offer',
      description: 'With its secret, or signed in as its customer with a verified e-mail.',
      operationId: 'getWaitlistEntry',
      response: { 200: Entry, ...problems('waitlist_entry_not_found') },
    };
    app.get('/waitlist/:id', { ...allow('public'), schema: read }, async (request, reply) => {
      const entry = await waitlist.getEntry(request.params.id, accessOf(request));
      reply.header('cache-control', 'no-store');
      return sendResult(request, reply, entry);
    });

    const leave = {
      ...opened,
      summary: 'Leave a waitlist, or let its offer go',
      description:
        'Places of an offer go to the next in line. Without effect when the entry has ended already.',
      operationId: 'leaveWaitlist',
      response: {
        204: Type.Null({ description: 'Gone' }),
        ...problems('waitlist_entry_not_found', 'already_booked'),
      },
    };
    app.delete('/waitlist/:id', { ...allow('public'), schema: leave }, async (request, reply) => {
      const left = await waitlist.leave(request.params.id, accessOf(request));
      return left.ok ? reply.code(204).send(null) : sendRefusal(request, reply, left.refusal);
    });
  };
