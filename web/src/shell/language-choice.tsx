import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';
import { type Language, languages } from '../i18n/languages.ts';
import { preferences } from '../stores/preferences.ts';
import { useStored } from '../stores/use-stored.ts';

/** The browser's own list, over a sign that stands for it where there is no room for the name. */
export function LanguageChoice() {
  const t = useT();
  const { language } = useStored(preferences);
  return (
    <span className="relative inline-flex min-h-11 items-center rounded-full focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-(--focus) hover:bg-sunken">
      <Icon name="globe" className="pointer-events-none absolute inset-s-3" />
      <select
        aria-label={t('language.label')}
        value={language}
        onChange={(event) =>
          preferences.update((before) => ({ ...before, language: event.target.value as Language }))
        }
        className="h-11 w-11 appearance-none bg-transparent ps-10 text-base font-medium text-ink outline-none max-md:text-transparent md:w-auto md:pe-3"
      >
        {Object.entries(languages).map(([code, { name }]) => (
          <option key={code} value={code} lang={code} className="bg-raised text-ink">
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
