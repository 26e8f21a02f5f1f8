/** GET /shows/{id}/sales, /shows/{id}/heat, /organizers/{id}/sales: how shows sell. */
import { refuse } from '../../lib/errors.ts';
import type { Reports } from '../../reports/index.ts';
import type { Routes } from '../app.ts';
import { allow, authorize } from '../caller.ts';
import { sendRefusal } from '../errors.ts';
import { IdPath } from '../paths.ts';
import { problems } from '../schemas.ts';
import { authorizeShow, type SetupOf } from './authorize-show.ts';
import { OrganizerSales, ShowHeat, ShowSales } from './schemas.ts';

const described = { tags: ['reports'], params: IdPath };
const ofShow = ['unauthenticated', 'forbidden', 'show_not_found'] as const;

export const salesRoutes =
  (reports: Reports, setupOf: SetupOf): Routes =>
  async (app) => {
    const sales = {
      ...described,
      summary: 'How a show sells',
      description:
        'Figures of a sale, a few seconds old; the database is asked once, however many watch. In a sale of more than ' +
        '20,000 holds and bookings, what is canceled or refunded later shows within a minute or so.',
      operationId: 'getShowSales',
      response: { 200: ShowSales, ...problems(...ofShow) },
    };
    app.get('/shows/:id/sales', { ...allow('sales.read'), schema: sales }, async (request, reply) => {
      const { id } = request.params;
      await authorizeShow(setupOf, request, 'sales.read', id);
      const report = await reports.salesOf(id);
      if (report === undefined) return sendRefusal(request, reply, refuse('show_not_found').refusal);
      return reply.send(report);
    });

    const heat = {
      ...described,
      summary: 'Which seats of a show went first',
      description: 'A show without seats has none: its lists are empty.',
      operationId: 'getShowHeat',
      response: { 200: ShowHeat, ...problems(...ofShow) },
    };
    app.get('/shows/:id/heat', { ...allow('sales.read'), schema: heat }, async (request, reply) => {
      const { id } = request.params;
      await authorizeShow(setupOf, request, 'sales.read', id);
      const found = await reports.heatOf(id);
      return reply.send(found ?? { showId: id, seats: [], steps: '', sections: [] });
    });

    const organizer = {
      ...described,
      summary: 'How the shows of an organizer sell',
      operationId: 'getOrganizerSales',
      response: { 200: OrganizerSales, ...problems('unauthenticated', 'forbidden', 'organizer_not_found') },
    };
    app.get(
      '/organizers/:id/sales',
      { ...allow('sales.read'), schema: organizer },
      async (request, reply) => {
        const { id } = request.params;
        authorize(request, 'sales.read', id, 'organizer_not_found');
        const found = await reports.organizerSalesOf(id);
        if (found === undefined) return sendRefusal(request, reply, refuse('organizer_not_found').refusal);
        return reply.send(found);
      },
    );
  };
