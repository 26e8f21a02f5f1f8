/** The frame around every page. */
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useT } from '../i18n/index.tsx';
import { BasketWatch } from '../purchase/watch.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { OfflineBanner } from './offline-banner.tsx';

/** It fills a phone, and says by itself whether there is a connection. */
const DOOR = /^\/organize\/shows\/\d+\/door\/?$/;

export function Shell() {
  const t = useT();
  const content = useFocusOnNewPage();
  const isConsole = useRouterState({ select: ({ location }) => location.pathname.startsWith('/organize') });
  const isDoor = useRouterState({ select: ({ location }) => DOOR.test(location.pathname) });
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-full bg-accent font-bold text-on-accent focus:not-sr-only focus:fixed focus:inset-s-4 focus:top-3 focus:px-5 focus:py-3"
      >
        {t('app.skip')}
      </a>
      {!isDoor && <Header />}
      {!isDoor && <OfflineBanner />}
      {/* Reached by the skip link. */}
      <main
        ref={content}
        id="content"
        tabIndex={-1}
        className="flex min-h-[80dvh] grow flex-col outline-none"
      >
        <Outlet />
      </main>
      {!isConsole && <Footer />}
      {!isDoor && <BasketWatch />}
    </div>
  );
}

/**
 * Another page begins at its heading for the keyboard and for readers too, and not where the link was that led to it. A heading
 * that is still on its way takes the focus over when it comes.
 */
function useFocusOnNewPage() {
  const content = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    const main = content.current;
    if (before.current !== undefined && before.current !== path)
      (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return content;
}
