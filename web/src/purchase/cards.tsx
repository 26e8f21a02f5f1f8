import { useQuery } from '@tanstack/react-query';
import { paymentMethodsQuery } from '../api/queries.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { ErrorState } from '../components/states.tsx';
import { type Key, useT } from '../i18n/index.tsx';

interface CardsProps {
  readonly chosen: string;
  readonly onChoose: (token: string) => void;
}

const named = ['tok_approve', 'tok_decline', 'tok_action', 'tok_slow', 'tok_timeout'];

/** The test cards of the simulator, each with what it does. The first one is chosen unless another one is. */
export function Cards({ chosen, onChoose }: CardsProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(paymentMethodsQuery());
  const tokens = data?.items[0]?.testTokens;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="display text-heading">{t('checkout.payment')}</legend>
      <p className="text-ink-soft">{t('checkout.payment.test')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {tokens === undefined && !error && <Skeleton className="h-72" />}
      {tokens?.map((token) => (
        <label
          key={token}
          className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md border-[1.5px] border-line-strong bg-surface px-4 has-checked:border-ink has-checked:bg-raised has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)"
        >
          <input
            type="radio"
            name="card"
            value={token}
            checked={token === chosen}
            onChange={() => onChoose(token)}
            className="size-5 accent-(--ink) outline-none"
          />
          <span className="grow font-bold">{cardName(t, token)}</span>
          <code className="text-sm text-ink-faint max-sm:hidden" dir="ltr">
            {token}
          </code>
        </label>
      ))}
    </fieldset>
  );
}

const cardName = (t: ReturnType<typeof useT>, token: string): string =>
  named.includes(token) ? t(`checkout.card.${token}` as Key) : t('checkout.card.unknown', { token });
