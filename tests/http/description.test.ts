/** The description of the whole API, as docs/reference/openapi.json has it. */
import { Validator } from '@seriousme/openapi-schema-validator';
import type { OpenAPIV3_1 } from 'openapi-types';
import { expect, it } from 'vitest';
import { openapiText } from '../../server/http/index.ts';

const description: OpenAPIV3_1.Document = JSON.parse(await openapiText());
const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
  Object.entries(methods ?? {}).map(([method, operation]) => ({
    name: `${method} ${path}`,
    operation: operation as OpenAPIV3_1.OperationObject,
  })),
);

it('is valid OpenAPI 3.1', async () => {
  const { errors } = await new Validator().validate(JSON.parse(JSON.stringify(description)));
  expect(errors ?? []).toEqual([]);
});

it('names every operation, once', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(operations)('names what $name takes and answers', ({ operation }) => {
  const { requestBody, responses } = operation as { requestBody?: Answer; responses: Record<string, Answer> };
  for (const { content } of [requestBody ?? {}, ...Object.values(responses)]) {
    for (const [type, { schema }] of Object.entries(content ?? {})) {
      // Pictures are bytes: there is nothing to name.
      if (type.startsWith('image/')) continue;
      if (schema.type !== 'string') expect(schema).toEqual({ $ref: expect.stringMatching(COMPONENT) });
    }
  }
});

it('says money one way: whole numbers, and one currency', () => {
  const { Show, Tier, Hold, Line, Booking } = (description.components?.schemas ?? {}) as Record<
    string,
    Shape
  >;
  for (const owner of [Show, Hold, Booking])
    expect(owner?.properties.currency).toMatchObject({ type: 'string' });
  for (const money of [Tier?.properties.price, Line?.properties.price, Hold?.properties.total])
    expect(money).toMatchObject({ type: 'integer' });
  expect(Tier?.properties.currency).toBeUndefined();
});

const COMPONENT = /^#\/components\/schemas\/\w+$/;

interface Answer {
  readonly content?: Record<string, { readonly schema: { readonly type?: string } }>;
}

interface Shape {
  readonly properties: Record<string, object>;
}
