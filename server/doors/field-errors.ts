/** Says in a sentence what is wrong with each field of a request, from what the validator (AJV) found. */
import type { FieldError } from '../lib/errors.ts';

/** What AJV reports of one broken rule. */
export interface ValidationFault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
}

/** More than this many faults help nobody, and would make the answer larger than the request. */
const FAULTS_MAX = 50;
/** Faults that are looked at: a hostile body can hold as many as it has bytes. */
const CONSIDERED_MAX = 500;

/** Every field that is wrong. `part` is where it is: body (no prefix in the pointer), querystring, params or headers. */
export function fieldErrors(faults: readonly ValidationFault[], part: string): FieldError[] {
  const prefix = { querystring: '/query', params: '/path', headers: '/headers' }[part] ?? '';
  const found = new Map<string, string>();
  for (const fault of withoutBranches(faults.slice(0, CONSIDERED_MAX))) {
    const pointer = prefix + fault.instancePath + missingField(fault);
    if (!found.has(pointer)) found.set(pointer, sentence(fault, pointer));
    if (found.size === FAULTS_MAX) break;
  }
  return [...found].map(([pointer, detail]) => ({ pointer, detail }));
}

/**
 * A value that fits no alternative of a union is reported once for the union and again for each alternative. One is
 * enough: the union where its alternatives are mere values or types, otherwise the alternative that came closest.
 */
function withoutBranches(faults: readonly ValidationFault[]): ValidationFault[] {
  let rest = [...faults];
  for (const union of faults.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')) {
    const inside = rest.filter((fault) => fault.schemaPath.startsWith(`${union.schemaPath}/`));
    if (inside.length === 0) continue;
    const kept = closest(union, inside);
    rest = rest.filter((fault) => fault !== union && !inside.includes(fault)).concat(kept);
  }
  return rest;
}

function closest(union: ValidationFault, inside: readonly ValidationFault[]): readonly ValidationFault[] {
  const branchOf = (fault: ValidationFault) =>
    fault.schemaPath.slice(union.schemaPath.length + 1).split('/')[0];
  const branches = [...Map.groupBy(inside, branchOf).values()];
  const values = branches.flatMap((branch) =>
    branch.filter((fault) => fault.keyword === 'const').slice(0, 1),
  );
  if (values.length === branches.length) {
    return [
      {
        ...union,
        keyword: 'enum',
        params: { allowedValues: values.map(({ params }) => params.allowedValue) },
      },
    ];
  }
  // An alternative of another type altogether is not what the client meant.
  const meant = branches.filter((branch) => !branch.some((fault) => isTypeOf(union, fault)));
  if (meant.length > 0) return meant.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const types = inside.filter((fault) => isTypeOf(union, fault)).flatMap(({ params }) => params.type);
  return [{ ...union, keyword: 'type', params: { type: types } }];
}

const isTypeOf = (union: ValidationFault, fault: ValidationFault): boolean =>
  fault.keyword === 'type' && fault.instancePath === union.instancePath;

/** AJV reports a missing or unknown field at the object around it; the pointer here leads to the field itself. */
function missingField({ params }: ValidationFault): string {
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  return typeof name === 'string' ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
}

function sentence(fault: ValidationFault, pointer: string): string {
  if (pointer === '' && fault.keyword === 'type') return 'Send a JSON object as the body.';
  return sentences[fault.keyword]?.(fault.params) ?? `It ${fault.message ?? 'is not valid'}.`;
}

type Params = ValidationFault['params'];
const plural = (count: unknown, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const sentences: Readonly<Record<string, (params: Params) => string>> = {
  required: () => 'It is required.',
  additionalProperties: () => 'There is no such field.',
  unevaluatedProperties: () => 'There is no such field.',
  type: ({ type }) => `It must be ${[type].flat().map(article).join(' or ')}.`,
  enum: ({ allowedValues }) => `It must be one of ${[allowedValues].flat().map(quote).join(', ')}.`,
  const: ({ allowedValue }) => `It must be ${quote(allowedValue)}.`,
  minimum: ({ limit }) => `It must be at least ${limit}.`,
  maximum: ({ limit }) => `It must be at most ${limit}.`,
  exclusiveMinimum: ({ limit }) => `It must be more than ${limit}.`,
  exclusiveMaximum: ({ limit }) => `It must be less than ${limit}.`,
  multipleOf: ({ multipleOf }) => `It must be a multiple of ${multipleOf}.`,
  minLength: ({ limit }) => `It must have at least ${plural(limit, 'character')}.`,
  maxLength: ({ limit }) => `It must have at most ${plural(limit, 'character')}.`,
  minItems: ({ limit }) => `It must have at least ${plural(limit, 'item')}.`,
  maxItems: ({ limit }) => `It must have at most ${plural(limit, 'item')}.`,
  minProperties: ({ limit }) => `It must have at least ${plural(limit, 'field')}.`,
  maxProperties: ({ limit }) => `It must have at most ${plural(limit, 'field')}.`,
  uniqueItems: ({ i, j }) => `Items ${i} and ${j} are the same.`,
  format: ({ format }) => formats[String(format)] ?? `It must have the format ${format}.`,
  pattern: ({ pattern }) => `It must match the pattern ${pattern}.`,
};

const formats: Readonly<Record<string, string>> = {
  email: 'It must be an e-mail address.',
  uuid: 'It must be a UUID.',
  uri: 'It must be a URL.',
  date: 'It must be a date such as 2030-12-31.',
  'date-time': 'It must be a time such as 2030-12-31T20:00:00Z.',
};

const articles: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  object: 'an object',
  array: 'an array',
  boolean: 'true or false',
  null: 'null',
};

const article = (type: unknown): string => articles[String(type)] ?? `a ${type}`;
const quote = (value: unknown): string => (value === '' ? 'empty' : JSON.stringify(value));
