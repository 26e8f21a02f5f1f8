/** GET /tickets/keys: with these anybody can tell a true ticket code from a forged one. */
import type { Tickets } from '../../tickets/index.ts';
import type { Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { TicketKeyList } from './schemas.ts';

const CACHE = 'public, max-age=300';

export const ticketKeyRoutes =
  (tickets: Tickets): Routes =>
  async (app) => {
    const schema = {
      tags: ['door'],
      summary: 'The public keys of ticket codes',
      operationId: 'listTicketKeys',
      response: { 200: TicketKeyList },
    };
    app.get('/tickets/keys', { ...allow('public'), schema }, async (_request, reply) =>
      reply.header('cache-control', CACHE).send({ keys: tickets.publicKeys }),
    );
  };
