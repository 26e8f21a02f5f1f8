/** GET /search-options: what the filters of a search can be set to. */
import { Type } from 'typebox';
import type { Catalog } from '../../catalog/index.ts';
import { freshly } from '../../inventory/index.ts';
import type { Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { Amount, Currency, component, ListOf } from '../schemas.ts';

const Events = Type.Integer({ description: 'Events with upcoming shows there' });

const SearchOptions = component(
  'SearchOptions',
  Type.Object({
    cities: ListOf(Type.Object({ city: Type.String(), country: Type.String(), events: Events })),
    categories: ListOf(Type.Object({ category: Type.String(), events: Events })),
    prices: ListOf(
      Type.Object({
        currency: Currency,
        min: Amount('Of the cheapest ticket'),
        max: Amount('Of the dearest'),
      }),
    ),
  }),
);

/** Everybody who opens the start page asks for it, and it rarely changes. */
const PERIOD_MS = 10_000;

export const searchOptionsRoutes =
  (catalog: Catalog): Routes =>
  async (app) => {
    const options = freshly(() => catalog.readSearchOptions(), PERIOD_MS);
    const schema = {
      tags: ['events'],
      summary: 'What a search can be narrowed down to: cities, categories and prices of upcoming shows',
      operationId: 'getSearchOptions',
      response: { 200: SearchOptions },
    };
    app.get('/search-options', { ...allow('public'), schema }, async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=10');
      return reply.send(await options(0));
    });
  };
