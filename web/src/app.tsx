/** What every page stands in: language, theme, server state, messages. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { ApiProblem } from './api/client.ts';
import { AnnouncerProvider } from './components/live-region.tsx';
import { ToastProvider } from './components/toast.tsx';
import { I18nProvider } from './i18n/index.tsx';
import { createAppRouter } from './router.tsx';
import { applyTheme, preferences } from './stores/preferences.ts';
import { useStored } from './stores/use-stored.ts';

const RETRIES_MAX = 3;

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Asked even when the browser believes to be offline: it says so of networks that reach us, and errors are shown.
      networkMode: 'always',
      refetchOnReconnect: true,
      // A no stays a no; what may pass is asked again, ever more slowly.
      retry: (failures, error) => error instanceof ApiProblem && error.isPassing && failures < RETRIES_MAX,
      retryDelay: (failures, error) =>
        error instanceof ApiProblem && error.retryAfterSeconds !== undefined
          ? error.retryAfterSeconds * 1000
          : 500 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});
const router = createAppRouter(queryClient);

export function App() {
  const { language, theme } = useStored(preferences);
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={null}>
        <I18nProvider language={language}>
          <AnnouncerProvider>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </AnnouncerProvider>
        </I18nProvider>
      </Suspense>
    </QueryClientProvider>
  );
}
