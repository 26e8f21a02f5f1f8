import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../components/button.tsx';
import { EmptyState } from '../components/states.tsx';
import { useT } from '../i18n/index.tsx';

/** Nothing is held. */
export function EmptyBasket() {
  const t = useT();
  return (
    <EmptyState
      icon="basket"
      title={t('basket.empty.title')}
      action={
        <Link to="/" className={buttonClasses('primary', 'large')}>
          {t('basket.empty.action')}
        </Link>
      }
    >
      {t('basket.empty.text')}
    </EmptyState>
  );
}
