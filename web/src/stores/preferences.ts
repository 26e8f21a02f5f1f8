/** What the visitor chose about this device: colors and language; and the id by which the server counts its holds. */
import { bestLanguage, isLanguage, type Language } from '../i18n/languages.ts';
import { randomId } from '../lib/random-id.ts';
import { createStored } from './stored.ts';

export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  /** Random, and nothing else is known by it; sent as Onsale-Client. */
  readonly clientId: string;
}

/** public/boot.js reads the same key before the first paint. */
export const preferences = createStored<Preferences>({
  key: 'onsale.preferences',
  initial: readPreferences(undefined),
  parse: readPreferences,
});

/** Writes down what was made up at the first visit, so that the client id is the same after a reload. */
export function keepPreferences(): void {
  preferences.update((before) => ({ ...before }));
}

/** Puts the theme on the page; `system` leaves it to the media query. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

function readPreferences(kept: unknown): Preferences {
  const { theme, language, clientId } = (kept ?? {}) as Partial<Preferences>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    language: isLanguage(language) ? language : bestLanguage(globalThis.navigator?.languages ?? []),
    clientId: typeof clientId === 'string' && /^[\w-]{8,64}$/.test(clientId) ? clientId : randomId(),
  };
}
