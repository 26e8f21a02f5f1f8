/** What a page shows when there is nothing, or when something went wrong. */
import type { ReactNode } from 'react';
import { useT } from '../i18n/index.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons or links that lead on. */
  readonly action?: ReactNode;
  /** The page is nothing but this: its title is the heading of the page. */
  readonly whole?: boolean;
  readonly icon?: 'search' | 'ticket' | 'warning' | 'offline' | 'clock' | 'basket';
}

/** There is nothing here, why, and what to do now. */
export function EmptyState({ title, children, action, whole = false, icon = 'ticket' }: StateProps) {
  const Heading = whole ? 'h1' : 'h2';
  return (
    <div className="rise mx-auto flex max-w-xl flex-col items-center gap-4 px-(--gutter) py-16 text-center">
      <span className="grid size-20 -rotate-6 place-items-center rounded-lg border-2 border-dashed border-line-strong text-ink-soft">
        <Icon name={icon} width={36} height={36} />
      </span>
      <Heading className="display text-heading">{title}</Heading>
      {children !== undefined && <p className="text-lg text-ink-soft">{children}</p>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  /** An ApiProblem where it comes from the API. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** The page is nothing but this. */
  readonly whole?: boolean;
}

/** Something went wrong: what it means for the visitor, and a way on. Read out when it appears. */
export function ErrorState({ error, onRetry, whole = false }: ErrorStateProps) {
  const t = useT();
  const { code, status, requestId } = (error ?? {}) as { code?: string; status?: number; requestId?: string };
  const kind =
    code === 'network'
      ? 'offline'
      : status === 429 || status === 503
        ? ('busy' as const)
        : ('error' as const);
  const action = onRetry && (
    <Button look="primary" onClick={onRetry}>
      {t('action.retry')}
    </Button>
  );
  return (
    <div role="alert">
      <EmptyState
        whole={whole}
        icon={kind === 'offline' ? 'offline' : kind === 'busy' ? 'clock' : 'warning'}
        title={t(`state.${kind}.title`)}
        action={action}
      >
        {t(`state.${kind}.text`)}
        {requestId !== undefined && kind === 'error' && (
          <span className="mt-2 block text-sm text-ink-faint">
            {t('state.error.request', { id: requestId })}
          </span>
        )}
      </EmptyState>
    </div>
  );
}
