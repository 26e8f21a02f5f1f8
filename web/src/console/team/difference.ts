/** What a change has changed, field by field. Pure. */

export interface FieldChange {
  /** Names within names are joined by dots. */
  readonly field: string;
  /** Undefined where there was nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The fields in which two versions differ. Objects are taken apart, also those in lists; lists of words are compared as a whole. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const old = fieldsOf(before);
  const current = fieldsOf(after);
  return [...new Set([...old.keys(), ...current.keys()])]
    .map((field) => ({ field, before: old.get(field), after: current.get(field) }))
    .filter((change) => change.before !== change.after);
}

function fieldsOf(value: unknown, prefix = ''): Map<string, string> {
  const fields = new Map<string, string>();
  if (typeof value !== 'object' || value === null) return fields;
  for (const [name, each] of Object.entries(value)) {
    const field = `${prefix}${name}`;
    const group = groupOf(each);
    if (group !== undefined)
      for (const [inner, text] of fieldsOf(group, `${field}.`)) fields.set(inner, text);
    else if (each !== null && each !== undefined && wordsOf(each) !== '') fields.set(field, wordsOf(each));
  }
  return fields;
}

/** What has fields of its own: an object, or a list with objects in it, by their names or else their place from 1. */
function groupOf(value: unknown): object | undefined {
  if (!isObject(value)) return undefined;
  if (!Array.isArray(value)) return value;
  if (!value.some(isObject)) return undefined;
  const names = value.map((each, index) => String((isObject(each) && each.name) || index + 1));
  const areUnique = new Set(names).size === names.length;
  return Object.fromEntries(value.map((each, index) => [areUnique ? names[index] : index + 1, each]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
