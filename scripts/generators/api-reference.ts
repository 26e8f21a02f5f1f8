/** docs/reference/errors.md and openapi.json, from the table of codes and the routes' schemas. */
import { errorsReference, openapiText } from '../../server/http/index.ts';
import type { Generator } from './generator.ts';

export const apiReference: Generator = {
  generate: async () => ({
    'docs/reference/errors.md': errorsReference(),
    'docs/reference/openapi.json': await openapiText(),
  }),
};
