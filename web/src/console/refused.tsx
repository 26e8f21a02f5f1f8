import { ApiProblem } from '../api/client.ts';
import { EmptyState, ErrorState } from '../components/states.tsx';

interface RefusedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Whose roles include it. */
  readonly whom: string;
}

/** Why something can't be shown: one may not see it, or something went wrong. */
export const Refused = ({ error, onRetry, whom }: RefusedProps) =>
  isForbidden(error) ? <NotForYou whom={whom} /> : <ErrorState error={error} onRetry={onRetry} />;

export const isForbidden = (error: unknown): boolean => error instanceof ApiProblem && error.status === 403;

/** In place of what somebody's role doesn't show. */
export const NotForYou = ({ whom = 'organizers' }: { whom?: string }) => (
  <EmptyState icon="warning" title={`This is for ${whom}`}>
    Your role doesn’t include it. Somebody in charge of the team can change that.
  </EmptyState>
);
