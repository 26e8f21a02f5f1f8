import { Link } from '@tanstack/react-router';
import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';

/** The way to the basket. */
export function BasketLink() {
  const t = useT();
  return (
    <Link
      to="/basket"
      className="relative inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 font-bold no-underline hover:bg-sunken sm:px-3"
    >
      <Icon name="basket" />
      <span className="max-lg:sr-only">{t('nav.basket')}</span>
    </Link>
  );
}
