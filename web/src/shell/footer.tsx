import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/index.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function Footer() {
  const t = useT();
  return (
    <footer className="mt-20 border-t border-line bg-sunken">
      <div className="page flex flex-col gap-4 py-10 sm:flex-row sm:items-end sm:justify-between">
        <div className="flex max-w-2xl flex-col gap-2">
          <p className="display text-heading">{t('footer.promise')}</p>
          <p className="text-ink-soft">{t('footer.demo')}</p>
        </div>
        <div className="flex items-center gap-2">
          <div className="contents min-[36rem]:hidden">
            <LanguageChoice />
            <ThemeChoice />
          </div>
          <Link
            to="/organize"
            className="inline-flex min-h-11 items-center me-3 font-bold underline underline-offset-4"
          >
            {t('footer.organize')}
          </Link>
          <a
            href="/docs/"
            className="inline-flex min-h-11 items-center font-bold underline underline-offset-4"
          >
            {t('footer.api')}
          </a>
        </div>
      </div>
    </footer>
  );
}
