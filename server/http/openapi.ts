/**
 * The API's description, OpenAPI 3.1, made of the routes' own schemas; and the pages that show it. Installed before the
 * routes, because it learns of them as they are added.
 */
import { createHash } from 'node:crypto';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { allow } from './caller.ts';
import { type Encoded, encodeText, sendEncoded } from './encoded.ts';
import { DOCS_POLICY } from './headers.ts';
import { errorsPage } from './reference.ts';
import { problemContent } from './schemas.ts';

const VERSION = '1.0.0';
const DESCRIPTION = `An open box office for concerts.

Money is an integer in minor units (cents), in the \`currency\` of the object that it is in: a show's, a hold's, a
booking's. Times are RFC 3339 in UTC. Whatever is not a success is \`application/problem+json\`; decide by its \`code\`,
explained at [/docs/errors](/docs/errors). \`POST\` that sells needs an \`Idempotency-Key\`: after a timeout send the same
request with the same key, and it takes effect once. What an address may still ask is in \`RateLimit\`.`;

const tags = [
  { name: 'events', description: 'What is on: events, their shows and tiers' },
  { name: 'venues', description: 'Where: venues and their charts' },
  { name: 'shows', description: 'One dated performance: availability, seats, live feed' },
  { name: 'holds', description: 'Places taken for a few minutes, before there is a customer' },
  { name: 'blocks', description: 'Places that a role keeps from sale' },
  { name: 'bookings', description: 'Places sold, or waiting to be paid' },
  { name: 'auth', description: 'Signing up and in' },
  { name: 'account', description: 'Accounts: the own one, and all of them for administrators' },
  { name: 'organizers', description: 'Who sells: members, invitations, keys, the audit log' },
  { name: 'payments', description: 'What payment providers tell us, and the simulator' },
  { name: 'system', description: 'The server itself' },
];

const securitySchemes: Record<string, OpenAPIV3_1.SecuritySchemeObject> = {
  session: { type: 'apiKey', in: 'cookie', name: 'onsale_session', description: 'Set when one signs in' },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'ADMIN_TOKEN, an API key of an organizer, or a token of POST /auth/token',
  },
  secret: {
    type: 'apiKey',
    in: 'header',
    name: 'Onsale-Secret',
    description: 'Came with the hold or booking',
  },
};

/** Adds /api/v1/openapi.json, /docs and /docs/errors. */
export async function installDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Onsale',
        version: VERSION,
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags,
      components: { securitySchemes },
    },
    refResolver: { buildLocalReference: (schema) => String(schema.$id) },
    transform: ({ schema, url, route }) => ({ schema: withAccess(withProblem(schema), route), url }),
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: DOCS_POLICY,
    theme: { title: 'Onsale API' },
    uiConfig: { deepLinking: true, displayRequestDuration: true, docExpansion: 'list' },
  });
  addPages(app);
}

/** Any route may answer with a problem that it doesn't list. */
function withProblem(schema: FastifySchema | undefined): FastifySchema {
  const fallback = { description: 'Any other problem; see /docs/errors', content: problemContent };
  return { ...schema, response: { ...(schema?.response as object), default: fallback } };
}

const SIGNED_IN = [{ session: [] }, { bearer: [] }];

/** Tells who may ask: `x-onsale-access` is `public`, `signed-in`, or what a role must be allowed to do. */
function withAccess(schema: FastifySchema, { config }: RouteOptions): FastifySchema {
  const access = config?.access ?? 'public';
  const described = { ...schema, 'x-onsale-access': access };
  return access === 'public' ? described : { security: SIGNED_IN, ...described };
}

/** Once all routes are known. */
function describe(app: FastifyInstance) {
  const text = JSON.stringify(app.swagger());
  const tag = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return { tag, encoded: encodeText(text, 'kept') };
}

function addPages(app: FastifyInstance): void {
  const hidden = { schema: { hide: true }, ...allow('public') };
  const page = errorsPage();
  let description: { readonly tag: string; readonly encoded: Encoded } | undefined;
  app.get('/api/v1/openapi.json', hidden, (request, reply) => {
    description ??= describe(app);
    const { tag, encoded } = description;
    return sendEncoded(request, reply.header('cache-control', 'no-cache'), tag, () => encoded);
  });
  app.get('/docs/errors', hidden, (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', page.policy).send(page.html),
  );
}
