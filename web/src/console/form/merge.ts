/**
 * What a form holds, as plain texts by the name of their field, and what becomes of it when somebody else has saved
 * meanwhile. Pure.
 */

/** Every field of a form as its input shows it; a tick is `yes` or nothing. */
export type Values = Readonly<Record<string, string>>;

/** A field that somebody changed since it was read. */
export interface Change {
  readonly field: string;
  /** Undefined where the form had no such field: that of a tier which is new, or gone. */
  readonly before: string | undefined;
  readonly theirs: string | undefined;
  readonly mine: string | undefined;
  /** Who changed it; `both` when they came to different values. */
  readonly by: 'them' | 'me' | 'both';
}

export type Side = 'theirs' | 'mine';

/** Fields that are not what they were when they were read, by them or by me, in the order of the form. */
export function changesOf(base: Values, theirs: Values, mine: Values): Change[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)]);
  return [...fields].flatMap((field): Change[] => {
    const before = base[field];
    const change = { field, before, theirs: theirs[field], mine: mine[field] };
    const isTheirs = change.theirs !== before;
    const isMine = change.mine !== before;
    if (change.theirs === change.mine || (!isTheirs && !isMine)) return [];
    return [{ ...change, by: isTheirs && isMine ? 'both' : isTheirs ? 'them' : 'me' }];
  });
}

/** Whose value a field gets when nobody says otherwise: of whoever changed it; mine where both did. */
export const sideOf = ({ by }: Change): Side => (by === 'them' ? 'theirs' : 'mine');

/** The form with theirs underneath, and of the changes the side that was chosen. */
export function merge(
  theirs: Values,
  changes: readonly Change[],
  chosen: Readonly<Record<string, Side>>,
): Values {
  const merged: Record<string, string> = { ...theirs };
  for (const change of changes) {
    const value = change[chosen[change.field] ?? sideOf(change)];
    if (value === undefined) delete merged[change.field];
    else merged[change.field] = value;
  }
  return merged;
}

/** Whether two forms hold the same. */
export const isSame = (one: Values, other: Values): boolean => changesOf(one, one, other).length === 0;
