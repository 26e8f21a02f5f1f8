import { Link, useRouterState } from '@tanstack/react-router';
import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';
import { AccountLink } from './account-link.tsx';
import { BasketLink } from './basket-link.tsx';
import { HeaderSearch } from './header-search.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** Name, search, and what is the visitor's own. */
export function Header() {
  const t = useT();
  // The start page is a search already, and organizers search in their console.
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isConsole = path.startsWith('/organize');
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-paper/90 backdrop-blur-md">
      <nav aria-label={t('nav.main')} className="page flex h-(--header) items-center gap-1 sm:gap-2">
        <Link to="/" aria-label={t('app.home')} className="me-auto flex min-h-11 items-center no-underline">
          <Wordmark />
        </Link>
        {path !== '/' && !isConsole && (
          <div className="contents max-[24.5rem]:hidden">
            <HeaderSearch />
          </div>
        )}
        {/* Phones have these at the foot of the page. */}
        <div className="contents max-[36rem]:hidden">
          <LanguageChoice />
          <ThemeChoice />
        </div>
        {isConsole ? <AccountLink /> : <BuyerLinks />}
      </nav>
    </header>
  );
}

/** What a buyer comes back for. */
function BuyerLinks() {
  const t = useT();
  return (
    <>
      <Link
        to="/bookings"
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 font-bold no-underline hover:bg-sunken sm:px-3"
      >
        <Icon name="ticket" />
        <span className="max-lg:sr-only">{t('nav.bookings')}</span>
      </Link>
      <AccountLink />
      <BasketLink />
    </>
  );
}

/** The name, on a ticket stub. */
function Wordmark() {
  return (
    <span className="display flex items-center text-2xl" dir="ltr">
      <span className="rounded-s-sm border-y-[1.5px] border-s-[1.5px] border-ink py-1.5 ps-2.5 pe-1">On</span>
      <span className="rounded-e-sm border-[1.5px] border-s-0 border-dashed border-ink bg-accent py-1.5 ps-1 pe-2.5 text-on-accent">
        sale
      </span>
    </span>
  );
}
