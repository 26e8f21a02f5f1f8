/** Names that begin alike, the beginning told once: "Stalls, row A, seat 10" and "… 11" are "Stalls, row A, seat 10, 11". Pure. */
export function briefly(names: readonly string[], comma = ', '): string {
  const [first = '', ...others] = names;
  const shared = wordsOf(first).findIndex(
    (word, at, words) =>
      // The last word is what tells them apart, whatever it is.
      at === words.length - 1 || others.some((other) => wordsOf(other)[at] !== word),
  );
  const start = wordsOf(first).slice(0, shared).join('');
  const isEnding = (name: string) => wordsOf(name).length === shared + 1;
  if (!names.every(isEnding)) return names.join('; ');
  return start + names.map((name) => name.slice(start.length)).join(comma);
}

/** Words with the space that follows them. */
const wordsOf = (name: string): readonly string[] => name.match(/\S+\s*/g) ?? [name];
