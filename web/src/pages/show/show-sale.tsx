import { useEffect, useMemo, useRef, useState } from 'react';
import type { Schemas, Show } from '../../api/client.ts';
import { useLiveShow } from '../../api/use-live-show.ts';
import { Badge } from '../../components/badge.tsx';
import { useAnnounce } from '../../components/live-region.tsx';
import { useT } from '../../i18n/index.tsx';
import { useSale } from '../../lib/use-sale.ts';
import { basketStore } from '../../stores/basket.ts';
import { useStored } from '../../stores/use-stored.ts';
import { GeneralTiers } from './general-tiers.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { SaleNotice } from './sale-notice.tsx';
import { Seats } from './seats.tsx';
import {
  NOTHING,
  type Selection,
  sizeOf,
  toggleSeat,
  totalOf,
  withoutSeats,
  withQuantity,
  withSeats,
} from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useHold } from './use-hold.ts';
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
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [proposal, setProposal] = useState<Schemas['Proposal']>();
  const hold = useHold(show, setSelection);
  const mine = useMine(show.id, hold.isBusy ? selection.seats : undefined);
  const general = show.tiers.filter(({ kind }) => kind === 'general');
  const hasSeats = show.chartId !== null && show.tiers.some(({ kind }) => kind === 'reserved');
  const picked = useFitting(selection, setSelection, stockOf);
  const total = totalOf(picked, show.tiers, (seat) => live?.tierOf(seat));
  const isSoldOut = show.tiers.every(({ id, orderMin }) => (stockOf(id) ?? orderMin) < orderMin);
  return (
    <>
      {isSoldOut && <SoldOut />}
      {general.length > 0 && (
        <GeneralTiers
          show={show}
          tiers={general}
          stockOf={stockOf}
          quantities={picked.quantities}
          onChange={(tierId, quantity) => setSelection((before) => withQuantity(before, tierId, quantity))}
        />
      )}
      {hasSeats && (
        <Seats
          show={show}
          live={live}
          selection={picked.seats}
          mine={mine}
          proposal={proposal}
          onProposal={setProposal}
          onToggle={(seat) => setSelection((before) => toggleSeat(before, seat))}
          onLost={(seats) => {
            setSelection((before) => withoutSeats(before, new Set(seats)));
            setProposal(undefined);
          }}
          onTake={({ seats }) => {
            setProposal(undefined);
            setSelection((before) =>
              withSeats(
                before,
                seats.map(({ id }) => id),
              ),
            );
          }}
        />
      )}
      <SelectionBar
        show={show}
        count={sizeOf(picked)}
        total={total}
        isBusy={hold.isBusy}
        onHold={() => hold.hold(picked)}
        onClear={() => setSelection(NOTHING)}
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

/** The selection without what has sold out under the visitor's eyes. */
function useFitting(
  selection: Selection,
  setSelection: (selection: Selection) => void,
  stockOf: (tierId: number) => number | undefined,
): Selection {
  let fitting = selection;
  for (const [tierId, quantity] of selection.quantities) {
    const available = stockOf(tierId);
    if (available !== undefined && available < quantity)
      fitting = withQuantity(fitting, tierId, Math.max(0, available));
  }
  useEffect(() => {
    if (fitting !== selection) setSelection(fitting);
  });
  return fitting;
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
