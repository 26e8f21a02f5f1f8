/** Every route of the API, from its description. */
import { openapiText } from '../../server/http/index.ts';

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** As the description has it, with `{names}`. */
  readonly path: string;
  /** `public`, `signed-in`, or an action of the matrix. */
  readonly access: string;
}

interface Described {
  readonly operationId: string;
  readonly 'x-onsale-access': string;
}

const { paths } = JSON.parse(await openapiText()) as { paths: Record<string, Record<string, Described>> };

export const operations: readonly Operation[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, 'x-onsale-access': access }]) => ({
    id: operationId,
    method: method.toUpperCase(),
    path,
    access,
  })),
);
