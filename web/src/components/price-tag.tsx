import { useFormat, useT } from '../i18n/index.tsx';

interface PriceTagProps {
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** There are dearer ones too. */
  readonly from?: boolean;
}

/** A price; nothing to pay says so. */
export function PriceTag({ amount, currency, from = false }: PriceTagProps) {
  const t = useT();
  const format = useFormat();
  const price = amount === 0 ? t('price.free') : format.money(amount, currency);
  return (
    <span className="figures font-bold whitespace-nowrap">{from ? t('price.from', { price }) : price}</span>
  );
}
