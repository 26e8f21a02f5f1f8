/** What a change has changed, field by field. Pure. */

export interface FieldChange {
  /** Names within names are joined by dots. */
  readonly field: string;
  /** Undefined where there was nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The fields in which two versions differ; nested objects are taken apart, lists are compared as a whole. */
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
    if (isGroup(each)) for (const [inner, text] of fieldsOf(each, `${field}.`)) fields.set(inner, text);
    else if (each !== null && each !== undefined) fields.set(field, wordsOf(each));
  }
  return fields;
}

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wordsOf(value: unknown): string {
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null))
    return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
