import { Link, useLocation } from '@tanstack/react-router';
import { buttonClasses } from '../components/button.tsx';
import { Card } from './card.tsx';
import { useAccountT } from './texts.ts';

/** The token of a link from a mail: behind the `#`, which no server ever sees. Empty when there is none. */
export function useLinkToken(): string {
  const fragment = useLocation({ select: ({ hash }) => hash });
  return new URLSearchParams(fragment.replace(/^#/, '')).get('token') ?? '';
}

/** A link that was cut on its way. */
export function LinkMissing({ again }: { again: '/sign-in' | '/forgot' }) {
  const t = useAccountT();
  return (
    <Card title={t('link.missing.title')} text={t('link.missing.text')}>
      <Link to={again} className={`${buttonClasses('primary')} self-start`}>
        {again === '/forgot' ? t('link.again') : t('signIn.title')}
      </Link>
    </Card>
  );
}
