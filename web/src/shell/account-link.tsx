import { Link, useRouterState } from '@tanstack/react-router';
import { useAccount } from '../api/account.ts';
import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';

const look =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 font-bold no-underline hover:bg-sunken sm:px-3';

/** Pages that one doesn't want to come back to after signing in. */
const OWN = /^\/(sign-in|sign-up|verify|forgot|reset|account)$/;

/** The way to the account, or to signing in and back. */
export function AccountLink() {
  const t = useT();
  const account = useAccount();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (account) {
    return (
      <Link to="/account" className={look}>
        <Icon name="person" />
        <span className="max-lg:sr-only">{t('nav.account')}</span>
      </Link>
    );
  }
  const path = here.split(/[?#]/, 1)[0] ?? '/';
  return (
    <Link to="/sign-in" search={path === '/' || OWN.test(path) ? {} : { to: here }} className={look}>
      <Icon name="person" />
      <span className="max-lg:sr-only">{t('nav.signIn')}</span>
    </Link>
  );
}
