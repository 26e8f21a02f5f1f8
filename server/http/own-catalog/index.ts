/** What an organizer works with: its events with their drafts and figures, and the venues that it may use. */
import { Type } from 'typebox';
import { may } from '../../access/index.ts';
import type { Catalog } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, seesDrafts } from '../caller.ts';
import { presentEvent } from '../events/index.ts';
import { pageQuery } from '../paths.ts';
import { problems } from '../schemas.ts';
import { presentVenue } from '../venues/index.ts';
import { VenuePage } from '../venues/schemas.ts';
import { OrganizerPath, OwnEventPage, OwnEventsQuery } from './schemas.ts';

const tags = ['organizers'];

/** GET /organizers/{id}/events, GET /organizers/{id}/venues. */
export const ownCatalogRoutes =
  (catalog: Catalog): Routes =>
  async (app) => {
    const events = {
      tags,
      summary: 'List the events of an organizer, drafts included, with what they have sold',
      operationId: 'listOrganizerEvents',
      params: OrganizerPath,
      querystring: OwnEventsQuery,
      response: {
        200: OwnEventPage,
        ...problems('invalid_request', 'invalid_cursor', 'unauthenticated', 'organizer_not_found'),
      },
    };
    app.get('/organizers/:id/events', { ...allow('organizer.read'), schema: events }, async (request) => {
      const organizerId = organizerOf(request.params.id);
      authorize(request, 'organizer.read', organizerId, 'organizer_not_found');
      const drafts = seesDrafts(request, organizerId);
      const page = unwrap(await catalog.listOwnEvents({ ...request.query, organizerId, drafts }));
      // Whoever checks tickets in needs to know which shows there are, not how they sell.
      const seesSales = may(request.actor, 'sales.read', organizerId);
      const items = page.items.map((event) => ({
        ...presentEvent(event),
        stock: seesSales ? event.stock : [],
      }));
      return { items, nextCursor: page.nextCursor };
    });

    const venues = {
      tags,
      summary: "List the venues that an organizer may use: its own, and the house's",
      operationId: 'listOrganizerVenues',
      params: OrganizerPath,
      querystring: Type.Object(pageQuery),
      response: {
        200: VenuePage,
        ...problems('invalid_request', 'invalid_cursor', 'unauthenticated', 'organizer_not_found'),
      },
    };
    app.get('/organizers/:id/venues', { ...allow('organizer.read'), schema: venues }, async (request) => {
      const usableBy = organizerOf(request.params.id);
      authorize(request, 'organizer.read', usableBy, 'organizer_not_found');
      const { items, nextCursor } = unwrap(await catalog.listVenues({ ...request.query, usableBy }));
      return { items: items.map(presentVenue), nextCursor };
    });
  };

/** The organizer of a path; null for the house. */
const organizerOf = (id: string): number | null => (id === 'house' ? null : Number(id));
