import type { Show } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';

interface SelectionBarProps {
  readonly show: Show;
  readonly count: number;
  readonly total: number;
  readonly isBusy: boolean;
  readonly onHold: () => void;
  readonly onClear: () => void;
}

/** What is picked and what it costs, always in sight at the lower edge; one press goes on. */
export function SelectionBar({ show, count, total, isBusy, onHold, onClear }: SelectionBarProps) {
  const t = useT();
  const format = useFormat();
  return (
    <section
      aria-label={t('show.selection.title')}
      className="sticky bottom-0 z-30 -mx-(--gutter) mt-auto bg-ink px-(--gutter) pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-paper shadow-raised sm:bottom-4 sm:mx-0 sm:rounded-lg sm:px-6 sm:pb-3"
    >
      <div className="flex min-h-14 items-center gap-3">
        <p className="min-w-0 grow" aria-live="polite">
          {count === 0 ? (
            <span className="opacity-80">{t('show.selection.empty')}</span>
          ) : (
            <>
              <span className="block text-sm opacity-80">{t('show.selection.count', { count })}</span>
              <span className="text-2xl">
                <PriceTag amount={total} currency={show.currency} />
              </span>
            </>
          )}
        </p>
        <p className="text-sm opacity-80 max-md:hidden">
          {t('show.hold.hint', { time: format.clock(show.holdSeconds * 1_000) })}
        </p>
        {count > 0 && (
          <Button look="quiet" onClick={onClear} disabled={isBusy} className="max-sm:w-11 max-sm:px-0">
            <Icon name="close" className="sm:hidden" />
            <span className="max-sm:sr-only">{t('show.selection.clear')}</span>
          </Button>
        )}
        <Button look="primary" size="large" busy={isBusy} disabled={count === 0} onClick={onHold}>
          {t('show.hold')}
        </Button>
      </div>
    </section>
  );
}
