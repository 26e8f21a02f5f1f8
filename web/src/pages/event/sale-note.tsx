import { type ReactNode, useEffect, useRef } from 'react';
import type { Show } from '../../api/client.ts';
import { BigCountdown } from '../../components/countdown.tsx';
import { Icon } from '../../components/icon.tsx';
import { useToast } from '../../components/toast.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import type { Sale } from '../../lib/sale.ts';
import { onThisClock } from '../../lib/server-clock.ts';

interface SaleNoteProps {
  readonly show: Show;
  readonly sale: Sale;
  readonly isSoldOut: boolean;
}

/** Why there is nothing to buy, and what will happen; nothing while there is. */
export function SaleNote({ show, sale, isSoldOut }: SaleNoteProps) {
  const t = useT();
  const format = useFormat();
  useOpening(sale);
  if (sale.state === 'upcoming') {
    const when = format.dayAndTime(sale.opensAt, show.timeZone);
    return (
      <Note>
        <p className="text-lg font-bold">{t('event.opensAt', { when })}</p>
        <BigCountdown until={onThisClock(sale.opensAt)} />
        <p className="text-ink-soft">{t('event.opensBy')}</p>
      </Note>
    );
  }
  if (sale.state === 'open' && !isSoldOut) return null;
  return (
    <Note>
      <p role="status" className="flex items-center gap-2.5 font-bold">
        <Icon name={sale.state === 'open' ? 'ticket' : 'clock'} />
        {t(sale.state === 'open' ? 'event.soldOutText' : `event.${sale.state}`)}
      </p>
    </Note>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-col gap-3 border-t border-dashed border-line-strong bg-sunken/60 p-5 sm:p-6 [&_.bg-sunken]:bg-raised">
    {children}
  </div>
);

/** Says that a sale opened while one looked at it. */
function useOpening({ state }: Sale): void {
  const t = useT();
  const toast = useToast();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'upcoming' && state === 'open') toast({ text: t('event.nowOpen'), tone: 'good' });
    before.current = state;
  }, [state, t, toast]);
}
