/** What stands in a page's place while its code loads, and when it breaks. */
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Skeleton } from '../components/skeleton.tsx';
import { ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/index.tsx';

export function PageLoading() {
  const t = useT();
  return (
    <div className="page flex min-h-dvh flex-col gap-6 py-12">
      <p role="status" className="sr-only">
        {t('state.loading')}
      </p>
      <Skeleton className="h-16 max-w-xl" />
      <Skeleton className="h-96" />
    </div>
  );
}

export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="grow">
      <ErrorState whole error={error} onRetry={retry} />
    </div>
  );
}
