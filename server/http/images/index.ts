/** Pictures of events: giving one to an event, taking it away, and the files themselves. */
import { type Static, Type } from 'typebox';
import type { Catalog } from '../../catalog/index.ts';
import { RefusalError, refuse, unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, byOf } from '../caller.ts';
import { ownEvent } from '../events/own.ts';
import { presentEvent } from '../events/present.ts';
import { EventAnswer } from '../events/schemas.ts';
import { IdOrSlugPath } from '../paths.ts';
import { problems } from '../schemas.ts';
import { expectedVersion, IfMatch, sendVersion } from '../versions.ts';

const tags = ['events'];
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
const BYTES_MAX = 10 * 1024 * 1024;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The file itself: not JSON, so nothing of it is checked before it is decoded. */
const File = Type.Unsafe<Buffer>({ description: `The file, up to ${BYTES_MAX / 1024 / 1024} MB` });
const body = { content: Object.fromEntries(TYPES.map((type) => [type, { schema: File }])) };

const ImagePath = Type.Object({
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  file: Type.String({
    pattern: '^[1-9][0-9]{0,4}\\.webp$',
    description: 'One of its widths, such as `960.webp`',
  }),
});

/** PUT and DELETE /events/{id}/image, GET /images/{hash}/{width}.webp. */
export const imageRoutes =
  (catalog: Catalog): Routes =>
  async (app) => {
    // Of these routes alone: everywhere else a body is JSON.
    app.addContentTypeParser(TYPES, { parseAs: 'buffer' }, (_request, file, done) => done(null, file));

    const put = {
      tags,
      summary: 'Give an event an image; it is made anew in several widths',
      operationId: 'setEventImage',
      params: IdOrSlugPath,
      headers: IfMatch,
      body,
      response: {
        200: EventAnswer,
        ...problems('unauthenticated', 'forbidden', 'event_not_found', 'image_invalid'),
        ...problems('body_too_large', 'unsupported_media_type', 'if_match_missing', 'version_stale'),
      },
    };
    const putOptions = { ...allow('events.write'), bodyLimit: BYTES_MAX, schema: put };
    app.put('/events/:id/image', putOptions, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id } = await ownEvent(catalog, request, request.params.id, 'events.write');
      const event = await catalog.setEventImage(id, fileOf(request.body), expected, byOf(request));
      return sendVersion(reply, presentEvent(unwrap(event)));
    });

    const remove = {
      tags,
      summary: 'Take the image of an event away',
      operationId: 'removeEventImage',
      params: IdOrSlugPath,
      headers: IfMatch,
      response: {
        200: EventAnswer,
        ...problems('unauthenticated', 'forbidden', 'event_not_found', 'if_match_missing', 'version_stale'),
      },
    };
    app.delete('/events/:id/image', { ...allow('events.write'), schema: remove }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id } = await ownEvent(catalog, request, request.params.id, 'events.write');
      const event = await catalog.removeEventImage(id, expected, byOf(request));
      return sendVersion(reply, presentEvent(unwrap(event)));
    });

    const read = {
      tags,
      summary: 'An image in one width; it never changes',
      operationId: 'getImage',
      params: ImagePath,
      response: {
        200: { description: 'WebP', content: { 'image/webp': { schema: File } } },
        ...problems('image_not_found'),
      },
    };
    app.get('/images/:hash/:file', { ...allow('public'), schema: read }, async (request, reply) => {
      const { hash, file } = request.params as Static<typeof ImagePath>;
      const content = await catalog.readImage(hash, Number.parseInt(file, 10));
      if (content === undefined) throw new RefusalError(refuse('image_not_found').refusal);
      // Shown by whoever shows the event, whatever site that is.
      reply.headers({ 'cache-control': FOR_EVER, 'cross-origin-resource-policy': 'cross-origin' });
      return reply.type('image/webp').send(content);
    });
  };

function fileOf(sent: unknown): Buffer {
  if (Buffer.isBuffer(sent)) return sent;
  throw new RefusalError(refuse('image_invalid', 'The body is empty: send the file itself.').refusal);
}
