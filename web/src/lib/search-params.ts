/** The query of an address as plain words: ?q=jazz&available=true, and not JSON. */

/** What the address says, each name once. */
export const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

/** Reads some texts of an address; what is no text or too long is left out or cut. */
export const readTexts =
  <Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { readonly [Each in Name]?: string } => {
    const given = names.flatMap((name) => {
      const text = search[name];
      return typeof text === 'string' && text.trim() !== '' ? [[name, text.slice(0, 200)]] : [];
    });
    return Object.fromEntries(given);
  };

/** Writes what is set, in its order. */
export function writeSearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
