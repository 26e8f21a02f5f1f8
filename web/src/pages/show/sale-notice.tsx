import { BigCountdown } from '../../components/countdown.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import type { Sale } from '../../lib/sale.ts';
import { onThisClock } from '../../lib/server-clock.ts';

/** Why nothing can be bought now, and when it can. */
export function SaleNotice({ sale }: { sale: Exclude<Sale, { state: 'open' }> }) {
  const t = useT();
  const format = useFormat();
  if (sale.state !== 'upcoming') {
    return (
      <EmptyState icon="clock" title={t(`show.sale.${sale.state}.title`)}>
        {t(`show.sale.${sale.state}.text`)}
      </EmptyState>
    );
  }
  return (
    <section className="flex flex-col items-start gap-4 rounded-lg border border-line bg-surface p-6">
      <h2 className="display text-heading">{t('show.sale.upcoming')}</h2>
      <BigCountdown until={onThisClock(sale.opensAt)} />
      <p className="text-lg text-ink-soft">
        {t('show.sale.opensAt', { time: format.dayAndTime(sale.opensAt) })}
      </p>
    </section>
  );
}
