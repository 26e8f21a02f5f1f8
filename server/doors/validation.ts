/**
 * How requests are validated: AJV, all faults of a request at once. A JSON body says what it means, so nothing in it
 * is converted; a query or a path is text, so numbers and flags are read from it.
 */
import { Ajv, type Options, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

const COMMON: Options = {
  allErrors: true,
  useDefaults: true,
  removeAdditional: false,
  // Words of OpenAPI that say nothing about validity.
  keywords: ['example', 'content'],
  strictTypes: false,
  // They come from TypeBox; looking at each of them once more took half of a start. Tests read the whole description.
  validateSchema: false,
};

/** For Fastify's `schemaController.compilersFactory.buildValidator`. */
export function buildValidator(externalSchemas: unknown) {
  const exact = validatorWith({ ...COMMON, coerceTypes: false }, externalSchemas);
  const lenient = validatorWith({ ...COMMON, coerceTypes: 'array' }, externalSchemas);
  return ({ schema, httpPart }: { schema?: unknown; httpPart: string }) => {
    if (httpPart === 'headers') return describedOnly;
    return lazily(() => (httpPart === 'body' ? exact : lenient).compile(schema as object));
  };
}

/** Makes a validator when it is needed first: most routes of a node that has just begun to listen wait for their turn. */
function lazily(compile: () => ValidateFunction): ValidateFunction {
  let made: ValidateFunction | undefined;
  const validate = (value: unknown): boolean => {
    made ??= compile();
    const isValid = made(value);
    validate.errors = made.errors;
    return isValid;
  };
  validate.errors = null as ValidateFunction['errors'];
  return validate as unknown as ValidateFunction;
}

/** Headers have refusals of their own (a missing key, a stale version): routes check them, their schemas only describe. */
const describedOnly = (() => true) as unknown as ValidateFunction;

function validatorWith(options: Options, externalSchemas: unknown): Ajv {
  const ajv = new Ajv(options);
  // The CommonJS default export is the function itself at run time and an object to TypeScript.
  (formats as unknown as typeof formats.default)(ajv);
  for (const schema of Object.values(externalSchemas as Record<string, object>)) ajv.addSchema(schema);
  return ajv;
}
