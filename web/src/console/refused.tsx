import { ApiProblem } from '../../api/client.ts';
import { EmptyState, ErrorState } from '../../components/states.tsx';

/** Why figures or bookings can't be shown: one may not see them, or something went wrong. */
export function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!(error instanceof ApiProblem) || error.status !== 403)
    return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <EmptyState icon="warning" title="Not for your role">
      Sales and bookings are for people with the role organizer or finance. Ask whoever runs your team for it.
    </EmptyState>
  );
}
