/** Routes for those who run the waitlist of a show. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Catalog } from '../../catalog/index.ts';
import { readCursor, writeCursor } from '../../lib/cursor.ts';
import { refuse, unwrap } from '../../lib/errors.ts';
import { showOfId } from '../../lib/ids.ts';
import type { Waitlist } from '../../waitlist/index.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { sendRefusal, sendResult } from '../errors.ts';
import { IdPath } from '../paths.ts';
import { problems } from '../schemas.ts';
import { EntryId, EntryPage, ListQuery, SummaryAnswer } from './schemas.ts';

const tags = ['waitlist'];
const gone = Type.Null({ description: 'Done' });
const closed = problems('unauthenticated', 'forbidden', 'show_not_found');

/** Reading and running waitlists; only for those who may, with whose show it is. */
export const waitlistConsoleRoutes =
  (waitlist: Waitlist, catalog: Pick<Catalog, 'getShow'>): Routes =>
  async (app) => {
    /** @throws RefusalError show_not_found, forbidden */
    const admitTo = async (request: FastifyRequest, showId: number): Promise<void> => {
      const { event, status } = unwrap(await catalog.getShow(showId, { drafts: true }));
      authorize(
        request,
        'waitlist.read',
        event.organizerId,
        status === 'draft' ? 'show_not_found' : undefined,
      );
    };

    const list = {
      tags,
      params: IdPath,
      summary: 'Who waits, in order, and why there was no offer yet',
      operationId: 'listWaitlist',
      querystring: ListQuery,
      response: { 200: EntryPage, ...closed, ...problems('invalid_cursor') },
    };
    app.get('/shows/:id/waitlist', { ...allow('waitlist.read'), schema: list }, async (request, reply) => {
      const { id } = request.params;
      await admitTo(request, id);
      const { cursor, limit, live, tierId } = request.query;
      const filter = { id, live, tierId };
      const after = cursor === undefined ? 0 : unwrap(readCursor(filter, cursor)).id;
      const items = await waitlist.listEntries(id, { after, limit: limit + 1, live, tierId });
      const page = items.slice(0, limit);
      const nextCursor = items.length > limit ? writeCursor(filter, '', page.at(-1)?.position ?? 0) : null;
      return reply.send({ items: page, nextCursor });
    });

    const summary = {
      tags,
      params: IdPath,
      summary: 'What is wanted and on offer, tier by tier',
      operationId: 'summarizeWaitlist',
      response: { 200: SummaryAnswer, ...closed },
    };
    app.get(
      '/shows/:id/waitlist/summary',
      { ...allow('waitlist.read'), schema: summary },
      async (request, reply) => {
        await admitTo(request, request.params.id);
        return sendResult(request, reply, await waitlist.summarize(request.params.id));
      },
    );

    for (const verb of ['pause', 'resume'] as const) {
      const schema = {
        tags,
        params: IdPath,
        summary: verb === 'pause' ? 'Make no more offers; what comes back is kept' : 'Make offers again',
        operationId: `${verb}Waitlist`,
        response: { 204: gone, ...closed },
      };
      app.post(
        `/shows/:id/waitlist/${verb}` as const,
        { ...allow('waitlist.read'), schema },
        async (request, reply) => {
          await admitTo(request, request.params.id);
          const done = await waitlist.setPaused(request.params.id, verb === 'pause', byOf(request));
          return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done.refusal);
        },
      );
    }

    const remove = {
      tags,
      params: EntryId,
      summary: 'Take somebody off a waitlist, with the offer that they may have',
      description: 'They are told. Without effect on an entry that has ended.',
      operationId: 'removeWaitlistEntry',
      response: {
        204: gone,
        ...problems('unauthenticated', 'forbidden', 'waitlist_entry_not_found', 'already_booked'),
      },
    };
    app.post(
      '/waitlist/:id/remove',
      { ...allow('waitlist.read'), schema: remove },
      async (request, reply) => {
        const showId = showOfId(request.params.id);
        if (showId === undefined)
          return sendRefusal(request, reply, refuse('waitlist_entry_not_found').refusal);
        await admitTo(request, showId);
        const removed = await waitlist.removeEntry(request.params.id, byOf(request));
        return removed.ok ? reply.code(204).send(null) : sendRefusal(request, reply, removed.refusal);
      },
    );
  };
