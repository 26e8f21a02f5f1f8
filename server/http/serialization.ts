/**
 * How answers are written: by functions that fast-json-stringify makes of their schemas. Making one takes milliseconds, and a
 * server has a thousand answers, most of them the same refusals: they are made once for each schema, and when one is needed
 * first, so that a start doesn't wait for them, and a node that has just begun to listen answers.
 */
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

type BuildSerializer = ReturnType<typeof SerializerSelector>;

/** For Fastify's `schemaController.compilersFactory.buildSerializer`. */
export const buildSerializer: BuildSerializer = (externalSchemas, options) => {
  const compile = SerializerSelector()(externalSchemas, options);
  const known = new Map<string, (value: unknown) => string>();
  return (route) => {
    const key = JSON.stringify(route.schema);
    const made = known.get(key);
    if (made !== undefined) return made;
    let serialize: ((value: unknown) => string) | undefined;
    const lazily = (value: unknown): string => {
      serialize ??= compile(route) as (value: unknown) => string;
      return serialize(value);
    };
    known.set(key, lazily);
    return lazily;
  };
};
