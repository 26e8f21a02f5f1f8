/** web/src/api/schema.d.ts, the types of the API as the web app sees it: made of the description, and of nothing else. */
import openapiTS, { astToString } from 'openapi-typescript';
import { openapiText } from '../../server/http/index.ts';
import type { Generator } from './generator.ts';

const HEADER = '/** Generated from the description of the API by "npm run generate". */\n\n';

export const webClient: Generator = {
  generate: async () => {
    const nodes = await openapiTS(JSON.parse(await openapiText()));
    return { 'web/src/api/schema.d.ts': HEADER + astToString(nodes) };
  },
};
