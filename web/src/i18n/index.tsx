/** Texts and formats in the visitor's language: `const t = useT()`, `const format = useFormat()`. */
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import english, { type Catalog, type Key } from './catalog.en.ts';
import { createFormat, type Format } from './format.ts';
import { type Language, languages } from './languages.ts';
import { fill, type Values } from './message.ts';

export type { Key } from './catalog.en.ts';
export type { Format } from './format.ts';

/** Gives the text of a key; `values` fill its {placeholders}, and `values.count` chooses its plural. */
export type Translate = (key: Key, values?: Values) => string;

interface Speech {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Format;
}

const SpeechContext = createContext<Speech>(createSpeech('en', english));

export function createSpeech(language: Language, catalog: Catalog): Speech {
  return {
    language,
    direction: languages[language].direction,
    t: (key, values) => fill(catalog[key], language, values),
    format: createFormat(language),
  };
}

/** English comes with the app; others are loaded when somebody speaks them. */
const catalogs: Readonly<Record<Language, () => Promise<{ readonly default: Catalog }>>> = {
  en: async () => ({ default: english }),
  de: () => import('./catalog.de.ts'),
  ar: () => import('./catalog.ar.ts'),
};
const loaded = new Map<Language, Promise<{ readonly default: Catalog }>>();

function catalogOf(language: Language): Promise<{ readonly default: Catalog }> {
  // Texts that can't be loaded are English until the next visit: better than a page without any.
  const known = loaded.get(language) ?? catalogs[language]().catch(() => ({ default: english }));
  loaded.set(language, known);
  return known;
}

/** Speaks a language to everything below it. Suspends while its texts are on their way. */
export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  const catalog = language === 'en' ? english : use(catalogOf(language)).default;
  const speech = useMemo(() => createSpeech(language, catalog), [language, catalog]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = speech.direction;
  }, [language, speech.direction]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export const useSpeech = (): Speech => use(SpeechContext);
export const useT = (): Translate => useSpeech().t;
export const useFormat = (): Format => useSpeech().format;
