/** The frame around every page. */
import { Outlet } from '@tanstack/react-router';
import { useT } from '../i18n/index.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { OfflineBanner } from './offline-banner.tsx';

export function Shell() {
  const t = useT();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-full bg-accent px-5 py-3 font-bold text-on-accent focus:not-sr-only focus:fixed focus:inset-s-4 focus:top-3"
      >
        {t('app.skip')}
      </a>
      <Header />
      <OfflineBanner />
      {/* Reached by the skip link. */}
      <main id="content" tabIndex={-1} className="flex min-h-[80dvh] grow flex-col outline-none">
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
