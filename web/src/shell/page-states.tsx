/** What stands in a page's place while its code loads, and when it breaks. */
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Loading, Skeleton } from '../components/skeleton.tsx';
import { ErrorState } from '../components/states.tsx';

export const PageLoading = () => (
  <div className="page flex min-h-dvh flex-col gap-6 py-12">
    <Loading>
      <Skeleton className="h-16 max-w-xl" />
      <Skeleton className="h-96" />
    </Loading>
  </div>
);

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
