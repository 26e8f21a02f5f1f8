import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { fieldErrors } from './field-errors.ts';
import { buildValidator } from './validation.ts';

function faultsOf(schema: object, value: unknown) {
  const validate = buildValidator({})({ schema, httpPart: 'body' });
  expect(validate(value)).toBe(false);
  return fieldErrors(validate.errors ?? [], 'body');
}

const Places = Type.Union([
  Type.Object({ seats: Type.Array(Type.Integer(), { minItems: 1 }) }, { additionalProperties: false }),
  Type.Object({ best: Type.Object({ quantity: Type.Integer() }) }, { additionalProperties: false }),
  Type.String({ maxLength: 3 }),
]);

describe('a value that fits no alternative of a union', () => {
  it('is told what the closest alternative lacks', () => {
    expect(faultsOf(Places, { seats: [] })).toEqual([
      { pointer: '/seats', detail: 'It must have at least 1 item.' },
    ]);
    expect(faultsOf(Places, 'four')).toEqual([{ pointer: '', detail: 'It must have at most 3 characters.' }]);
  });

  it('is told the types, when it has none of them', () => {
    const schema = Type.Object({ at: Type.Union([Type.Integer(), Type.Null()]) });
    expect(faultsOf(schema, { at: 'x' })).toEqual([
      { pointer: '/at', detail: 'It must be a whole number or null.' },
    ]);
  });

  it('is told the values, when there are only some', () => {
    const schema = Type.Object({ kind: Type.Union([Type.Literal('a'), Type.Literal(2)]) });
    expect(faultsOf(schema, { kind: 'x' })).toEqual([
      { pointer: '/kind', detail: 'It must be one of "a", 2.' },
    ]);
  });
});

it('escapes names in pointers', () => {
  const schema = Type.Object({ 'a/b~c': Type.Integer() });
  expect(faultsOf(schema, {})).toEqual([{ pointer: '/a~1b~0c', detail: 'It is required.' }]);
});

it('has a sentence for every rule that our schemas use', () => {
  const schema = Type.Object({
    exclusive: Type.Integer({ exclusiveMinimum: 0 }),
    unique: Type.Array(Type.Integer(), { uniqueItems: true }),
    pattern: Type.String({ pattern: '^[A-Z]{3}$' }),
    constant: Type.Literal(true),
    multiple: Type.Integer({ multipleOf: 5 }),
    some: Type.Object({}, { minProperties: 1 }),
  });
  const value = { exclusive: 0, unique: [1, 1], pattern: 'x', constant: false, multiple: 3, some: {} };
  expect(faultsOf(schema, value).map(({ detail }) => detail)).toEqual([
    'It must be more than 0.',
    'Items 0 and 1 are the same.',
    'It must match the pattern ^[A-Z]{3}$.',
    'It must be true.',
    'It must be a multiple of 5.',
    'It must have at least 1 field.',
  ]);
});
