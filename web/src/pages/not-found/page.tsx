import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../../components/button.tsx';
import { useT } from '../../i18n/index.tsx';

/** An address without a page: says so, and leads back to the program. */
export default function NotFoundPage() {
  const t = useT();
  return (
    <div className="page grid grow place-items-center py-16">
      <div className="rise flex max-w-3xl flex-col items-center gap-6 text-center">
        <p aria-hidden="true" className="display text-hero text-accent-text">
          404
        </p>
        <h1 className="display text-title">{t('notFound.title')}</h1>
        <p className="text-lg text-ink-soft">{t('notFound.text')}</p>
        <Link to="/" className={buttonClasses('primary', 'large')}>
          {t('notFound.action')}
        </Link>
      </div>
    </div>
  );
}
