/** Routes of an organizer's API keys. */
import { Type } from 'typebox';
import { unwrap } from '../../lib/errors.ts';
import type { Organizers } from '../../organizers/index.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { IdPath } from '../paths.ts';
import { component, ListOf, problems } from '../schemas.ts';
import { ApiKey, ApiKeyWithText, KeyPath, NewApiKey, Rotation } from './schemas.ts';

const ApiKeys = component('ApiKeys', Type.Object({ items: ListOf(ApiKey) }));

const tags = ['organizers'];

/** GET and POST /organizers/{id}/keys, DELETE of one, POST …/rotate. */
export const keyRoutes =
  (organizers: Organizers): Routes =>
  async (app) => {
    const list = {
      tags,
      summary: 'List the API keys of an organizer, the latest first',
      operationId: 'listApiKeys',
      params: IdPath,
      response: {
        200: ApiKeys,
        ...problems('unauthenticated', 'forbidden', 'organizer_not_found'),
      },
    };
    const all = '/organizers/:id/keys';
    app.get(all, { ...allow('keys.write'), schema: list }, async (request) => {
      authorize(request, 'keys.write', request.params.id, 'organizer_not_found');
      return { items: await organizers.listKeys(request.params.id) };
    });

    const create = {
      tags,
      summary: 'Make an API key: it is shown once',
      operationId: 'createApiKey',
      params: IdPath,
      body: NewApiKey,
      response: {
        201: ApiKeyWithText,
        ...problems(
          'invalid_request',
          'unauthenticated',
          'forbidden',
          'scope_not_yours',
          'organizer_not_found',
        ),
      },
    };
    app.post(all, { ...allow('keys.write'), schema: create }, async (request, reply) => {
      const { id } = request.params;
      authorize(request, 'keys.write', id, 'organizer_not_found');
      const { expiresAt, ...input } = request.body;
      const end = expiresAt === undefined ? null : new Date(expiresAt);
      const key = unwrap(await organizers.createKey(id, { ...input, expiresAt: end }, byOf(request)));
      return reply.code(201).send(key);
    });

    const rotate = {
      tags,
      summary: 'Replace an API key: the new one is shown once, the old one works on for a while',
      operationId: 'rotateApiKey',
      params: KeyPath,
      body: Rotation,
      response: {
        200: ApiKeyWithText,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'scope_not_yours'),
        ...problems('organizer_not_found', 'key_not_found'),
      },
    };
    app.post(`${all}/:keyId/rotate`, { ...allow('keys.write'), schema: rotate }, async (request) => {
      const { id, keyId } = request.params;
      authorize(request, 'keys.write', id, 'organizer_not_found');
      return unwrap(await organizers.rotateKey(id, keyId, request.body.overlapHours, byOf(request)));
    });

    const remove = {
      tags,
      summary: 'End an API key at once',
      operationId: 'deleteApiKey',
      params: KeyPath,
      response: {
        204: Type.Null({ description: 'Gone' }),
        ...problems('unauthenticated', 'forbidden', 'organizer_not_found', 'key_not_found'),
      },
    };
    app.delete(`${all}/:keyId`, { ...allow('keys.write'), schema: remove }, async (request, reply) => {
      const { id, keyId } = request.params;
      authorize(request, 'keys.write', id, 'organizer_not_found');
      unwrap(await organizers.deleteKey(id, keyId, byOf(request)));
      return reply.code(204).send(null);
    });
  };
