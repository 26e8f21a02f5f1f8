/** The same services on the web port, for browsers: Connect and gRPC-web, over HTTP/1.1. */

import { networkOf } from '../doors/index.ts';
import type { Routes } from '../http/index.ts';
import { createDoor, type DoorDeps, SERVICES } from './door.ts';

/**
 * Routes under `/onsale.v1.EventService` and `/onsale.v1.BookingService`. Register them at the root of the app
 * (`app.register(connectRoutes(deps))`), where clients look for them. The app counts their calls by address and route, and
 * answers what is no method of theirs.
 */
export const connectRoutes =
  (deps: DoorDeps): Routes =>
  async (app) => {
    const door = createDoor(deps, { limitsCalls: false, pathPrefix: app.prefix });
    // Connect reads the bodies itself.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const { typeName, methods } of SERVICES) {
      for (const { name } of methods) {
        app.route({
          method: ['GET', 'POST'],
          url: `/${typeName}/${name}`,
          schema: { hide: true },
          handler: (request, reply) => {
            reply.hijack();
            // What hooks have set is only written by Fastify's own answers.
            for (const [header, value] of Object.entries(reply.getHeaders())) {
              if (value !== undefined) reply.raw.setHeader(header, value);
            }
            door(request.raw, reply.raw, { requestId: request.id, address: networkOf(request.ip) });
          },
        });
      }
    }
  };
