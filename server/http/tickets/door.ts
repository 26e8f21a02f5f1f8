/** What a device at the door works with: its shows, and the list by which it says yes or no without a connection. */
import { Type } from 'typebox';
import type { Tickets } from '../../tickets/index.ts';
import type { Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { encodeText, sendEncoded } from '../encoded.ts';
import { sendRefusal, sendResult } from '../errors.ts';
import { IdPath, pageQuery } from '../paths.ts';
import { problems } from '../schemas.ts';
import { DoorShowPage, Manifest } from './schemas.ts';

const tags = ['door'];

export const doorRoutes =
  (tickets: Tickets): Routes =>
  async (app) => {
    const list = {
      tags,
      summary: 'List the shows at whose door you may check tickets, the next first',
      operationId: 'listDoorShows',
      querystring: Type.Object(pageQuery),
      response: { 200: DoorShowPage, ...problems('invalid_request', 'unauthenticated', 'invalid_cursor') },
    };
    app.get('/door/shows', { ...allow('signed-in'), schema: list }, async (request, reply) => {
      const page = await tickets.listDoorShows(request.query, request.actor);
      return sendResult(request, reply, page);
    });

    const read = {
      tags,
      summary: 'What a device at the door needs to decide by itself',
      description: 'All tickets with their states; with `since`, those that may have changed.',
      operationId: 'getDoorList',
      params: IdPath,
      querystring: Type.Object({
        since: Type.Optional(
          Type.String({ maxLength: 40, description: '`version` of the answer that the device has' }),
        ),
      }),
      response: {
        200: Manifest,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'show_not_found'),
      },
    };
    app.get('/shows/:id/door', { ...allow('tickets.check-in'), schema: read }, async (request, reply) => {
      const { id } = request.params;
      const manifest = await tickets.readManifest(id, request.query.since, request.actor);
      if (!manifest.ok) return sendRefusal(request, reply, manifest.refusal);
      // Tens of thousands of tickets: compressed, to a fifth.
      const { version } = manifest.value;
      return sendEncoded(request, reply, `${id}-${version}`, () =>
        encodeText(JSON.stringify(manifest.value), 'passing'),
      );
    });
  };
