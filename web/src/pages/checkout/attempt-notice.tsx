import { ApiProblem } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import type { AttemptState } from './use-attempt.ts';

interface AttemptNoticeProps {
  readonly state: AttemptState;
  readonly currency: string;
  readonly onResume: () => void;
}

/** How the attempt stands, where there is something to say about it. */
export function AttemptNotice({ state, currency, onResume }: AttemptNoticeProps) {
  const t = useT();
  if (state.kind === 'unknown') {
    return (
      <Notice tone="warn" title={t('checkout.unknown.title')}>
        <p>{t('checkout.unknown.text')}</p>
        <Button onClick={onResume}>{t('checkout.unknown.action')}</Button>
      </Notice>
    );
  }
  if (state.kind === 'sending' && state.isRetrying) {
    return (
      <p role="status" className="rounded-md bg-info-soft p-4 font-medium text-info">
        {t('checkout.retrying')}
      </p>
    );
  }
  return state.kind === 'refused' ? <Refused error={state.error} currency={currency} /> : null;
}

function Refused({ error, currency }: { error: unknown; currency: string }) {
  const t = useT();
  const format = useFormat();
  if (error instanceof ApiProblem && error.code === 'payment_declined') {
    return (
      <Notice tone="bad" title={t('checkout.declined.title')}>
        <p>{t('checkout.declined.text')}</p>
      </Notice>
    );
  }
  if (error instanceof ApiProblem && error.code === 'price_changed') {
    const price = format.money(Number(error.extra.total ?? 0), currency);
    return (
      <Notice tone="warn" title={t('checkout.priceChanged.title')}>
        <p>{t('checkout.priceChanged.text', { price })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={t('checkout.failed.title')}>
      <p>{problemText(t, error)}</p>
    </Notice>
  );
}
