import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';
import { preferences, type Theme } from '../stores/preferences.ts';
import { useStored } from '../stores/use-stored.ts';

const next: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** One button that goes round: as the system, light, dark. */
export function ThemeChoice() {
  const t = useT();
  const { theme } = useStored(preferences);
  return (
    <button
      type="button"
      aria-label={`${t('theme.label')}: ${t(`theme.${theme}`)}`}
      title={t(`theme.${theme}`)}
      onClick={() => preferences.update((before) => ({ ...before, theme: next[before.theme] }))}
      className="grid size-11 place-items-center rounded-full hover:bg-sunken"
    >
      <Icon name={icons[theme]} />
    </button>
  );
}
