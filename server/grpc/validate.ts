/**
 * Checks requests with the very schemas of the web door, so that both take the same and name the same faults. What is
 * checked is the request in the form that the domain takes; its pointers fit the JSON form of the message.
 */
import type { Static, TSchema } from 'typebox';
import type { ValidationFault } from '../doors/index.ts';
import { buildValidator } from '../doors/index.ts';
import { components } from '../http/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';

interface Validate {
  (input: unknown): boolean;
  readonly errors?: readonly ValidationFault[] | null;
}

/** The error of a request that breaks its schema; named as Fastify names it, so that one function explains both. */
class ValidationError extends Error {
  readonly validation: readonly ValidationFault[];
  readonly validationContext = 'body';
  constructor(validation: readonly ValidationFault[]) {
    super('the request breaks its schema');
    this.validation = validation;
  }
}

/**
 * Makes the check of a schema. It returns what it was given, with defaults filled in.
 * @throws an error that becomes invalid_request with all faults
 */
export function checkOf<Schema extends TSchema>(schema: Schema): (input: object) => Static<Schema> {
  // Known by now are all that the schema refers to: they were made before it.
  const validate = buildValidator(components)({ schema, httpPart: 'body' }) as Validate;
  return (input) => {
    if (!validate(input)) throw new ValidationError(validate.errors ?? []);
    // PostgreSQL has no text with a zero byte.
    if (hasZeroByte(input)) throw invalid('', 'The request holds a zero byte.');
    return input as Static<Schema>;
  };
}

/** The error of one field that is wrong. */
export function invalid(pointer: string, detail: string): RefusalError {
  const errors = pointer === '' ? undefined : [{ pointer, detail }];
  return new RefusalError(refuse('invalid_request', detail, errors && { errors }).refusal);
}

function hasZeroByte(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasZeroByte);
}

/** The object without its members that are undefined: to a schema these are there. */
export function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

/** A list, or undefined for an empty one: a message can't tell that from none. */
export const listOf = <Item>(items: readonly Item[]): Item[] | undefined =>
  items.length === 0 ? undefined : [...items];
