import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../components/button.tsx';
import { useT } from '../i18n/index.tsx';
import { Heading } from './heading.tsx';

/** An address without a page, or a page without its event: says so, and leads back to the program. */
export function NotFound() {
  const t = useT();
  return (
    <div className="page grid grow place-items-center py-16">
      <div className="rise flex max-w-3xl flex-col items-center gap-6 text-center">
        <p aria-hidden="true" className="display text-hero text-accent-text">
          404
        </p>
        <Heading title={t('notFound.title')} />
        <p className="text-lg text-ink-soft">{t('notFound.text')}</p>
        <Link to="/" className={buttonClasses('primary', 'large')}>
          {t('notFound.action')}
        </Link>
      </div>
    </div>
  );
}
