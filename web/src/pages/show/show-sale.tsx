import { useEffect, useMemo, useRef } from 'react';
import type { Show } from '../../api/client.ts';
import { useLiveShow } from '../../api/use-live-show.ts';
import { Badge } from '../../components/badge.tsx';
import { useAnnounce } from '../../components/live-region.tsx';
import { useT } from '../../i18n/index.tsx';
import { useSale } from '../../lib/use-sale.ts';
import { NOTHING, sizeOf } from '../../purchase/selection.ts';
import { useHold } from '../../purchase/use-hold.ts';
import { basketStore } from '../../stores/basket.ts';
import { useStored } from '../../stores/use-stored.ts';
import { basketShowOf } from './basket-show.ts';
import { GeneralTiers } from './general-tiers.tsx';
import { HeldHere } from './held-here.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { SaleNotice } from './sale-notice.tsx';
import { Seats } from './seats.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SoldOutSeats } from './sold-out-seats.tsx';
import { usePicking } from './use-picking.ts';
import { useStock } from './use-stock.ts';

/** Picking and holding; before and after the sale, why not. */
export function ShowSale({ show }: { show: Show }) {
  const t = useT();
  const announce = useAnnounce();
  const sale = useSale(show);
  const before = useRef(sale.state);
  useEffect(() => {
    if (before.current === 'upcoming' && sale.state === 'open') announce(t('show.sale.open'));
    before.current = sale.state;
  }, [sale.state, announce, t]);
  return sale.state === 'open' ? <OpenSale show={show} /> : <SaleNotice sale={sale} />;
}

function OpenSale({ show }: { show: Show }) {
  const live = useLiveShow(show.id);
  const stockOf = useStock(show.id, live);
  const picking = usePicking(show, live, stockOf);
  const hold = useHold({
    show: basketShowOf(show),
    tierName: (id) => show.tiers.find((tier) => tier.id === id)?.name,
    onPicked: picking.pick,
    onBusy: picking.setBusy,
  });
  const { wanted } = picking;
  const mine = useMine(show.id, hold.isBusy ? wanted.seats : undefined);
  const general = show.tiers.filter(({ kind }) => kind === 'general');
  const hasSeats = show.chartId !== null && show.tiers.some(({ kind }) => kind === 'reserved');
  const isSoldOut = show.tiers.every(({ id, orderMin }) => (stockOf(id) ?? orderMin) < orderMin);
  const holdWanted = () => hold.hold(wanted);
  return (
    <>
      <HeldHere showId={show.id} />
      {isSoldOut && !hold.isBusy && <SoldOut />}
      {general.length > 0 && (
        <GeneralTiers
          show={show}
          tiers={general}
          stockOf={stockOf}
          quantities={picking.selection.quantities}
          onChange={picking.setQuantity}
        />
      )}
      {hasSeats && <SoldOutSeats show={show} stockOf={stockOf} />}
      {hasSeats && <Seats show={show} live={live} picking={picking} mine={mine} onHold={holdWanted} />}
      <SelectionBar
        show={show}
        count={sizeOf(wanted)}
        total={picking.total}
        isBusy={hold.isBusy}
        onHold={holdWanted}
        onClear={() => picking.pick(NOTHING)}
      />
      <ReplaceDialog asked={hold.askedFor?.title} onAnswer={hold.replace} />
    </>
  );
}

/** Seats that are ours or about to be: that they are taken is no loss. */
function useMine(showId: number, wanted: ReadonlySet<number> | undefined): ReadonlySet<number> {
  const basket = useStored(basketStore);
  return useMemo(() => {
    const held =
      basket?.show.id === showId ? basket.lines.flatMap(({ seat }) => (seat ? [seat.id] : [])) : [];
    return new Set([...held, ...(wanted ?? [])]);
  }, [basket, showId, wanted]);
}

function SoldOut() {
  const t = useT();
  return (
    <section
      role="status"
      className="rise flex flex-col items-start gap-2 rounded-lg border-2 border-dashed border-line-strong p-6"
    >
      <Badge tone="accent">{t('show.soldOut')}</Badge>
      <p className="text-lg text-ink-soft">{t('show.soldOut.text')}</p>
    </section>
  );
}
