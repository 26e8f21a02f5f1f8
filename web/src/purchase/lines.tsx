import { Icon } from '../components/icon.tsx';
import { PriceTag } from '../components/price-tag.tsx';
import { useFormat, useT } from '../i18n/index.tsx';
import type { BasketLine } from '../stores/basket.ts';

interface LinesProps {
  readonly lines: readonly BasketLine[];
  readonly currency: string;
  /** Absent: they can only be looked at. */
  readonly onRemove?: (line: BasketLine) => void;
  readonly isBusy?: boolean;
}

/** What a hold has, a line for each seat and each general tier. */
export function Lines({ lines, currency, onRemove, isBusy = false }: LinesProps) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {lines.map((line) => {
        const name = nameOf(line);
        return (
          <li key={line.seat?.id ?? `tier ${line.tierId}`} className="flex min-h-14 items-center gap-3 py-2">
            <div className="min-w-0 grow">
              <p className="font-bold">{name}</p>
              {line.seat && <p className="text-sm text-ink-soft">{line.tierName}</p>}
              {line.quantity > 1 && (
                <p className="text-sm text-ink-soft">
                  {t('basket.each', { price: format.money(line.price, currency) })}
                </p>
              )}
            </div>
            <PriceTag amount={line.price * line.quantity} currency={currency} />
            {onRemove && (
              <button
                type="button"
                aria-label={t('basket.remove', { name })}
                disabled={isBusy}
                onClick={() => onRemove(line)}
                className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunken"
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A seat by its name; a general tier by how many there are of it. */
export const nameOf = ({ seat, quantity, tierName }: BasketLine): string =>
  seat?.name ?? `${quantity} × ${tierName}`;
