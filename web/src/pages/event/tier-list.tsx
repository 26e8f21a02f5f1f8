import type { Schemas, Show, Tier } from '../../api/client.ts';
import { classes } from '../../components/classes.ts';
import { PriceTag } from '../../components/price-tag.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { isFew } from '../../lib/offer.ts';
import { useTierSale } from '../../lib/use-sale.ts';
import { JoinWaitlist } from '../../waitlist/join-waitlist.tsx';

type TierStock = Schemas['TierAvailability'];

interface TierListProps {
  readonly show: Show;
  readonly stock: Schemas['Availability'] | undefined;
  readonly isOver: boolean;
}

/** Each tier with its price and what is left of it, as of a few seconds ago. */
export function TierList({ show, stock, isOver }: TierListProps) {
  const t = useT();
  return (
    <div className="border-t border-line px-5 pb-2 sm:px-6">
      <p className="flex items-center justify-between gap-4 pt-4 text-sm font-bold text-ink-soft">
        {t('event.tiers')}
        {!isOver && (
          <span className="flex items-center gap-2">
            <span aria-hidden="true" className="size-2.5 animate-pulse rounded-full bg-good" />
            {t('event.live')}
          </span>
        )}
      </p>
      <ul>
        {show.tiers.map((tier) => (
          <TierRow
            key={tier.id}
            tier={tier}
            show={show}
            stock={stock?.tiers.find(({ tierId }) => tierId === tier.id)}
            isOver={isOver}
          />
        ))}
      </ul>
    </div>
  );
}

interface TierRowProps {
  readonly tier: Tier;
  readonly show: Show;
  readonly stock: TierStock | undefined;
  readonly isOver: boolean;
}

function TierRow({ tier, show, stock, isOver }: TierRowProps) {
  const t = useT();
  const format = useFormat();
  const sale = useTierSale(tier, show);
  const notes = [
    tier.kind === 'reserved' && t('event.seated'),
    tier.admits > 1 && t('event.admits', { count: tier.admits }),
    tier.saleOpensAt !== null &&
      Date.parse(tier.saleOpensAt) > Date.now() &&
      t('event.tierOpens', { when: format.dayAndTime(tier.saleOpensAt, show.timeZone) }),
    tier.description,
  ].filter(Boolean);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-b border-line py-4 last:border-0 sm:grid-cols-[minmax(0,1fr)_10rem_6rem] sm:items-center">
      <div>
        <p className="text-lg font-bold">{tier.name}</p>
        {notes.length > 0 && <p className="text-sm text-ink-soft">{notes.join(' · ')}</p>}
      </div>
      <div className="text-end text-lg sm:order-last">
        <PriceTag amount={stock?.price ?? tier.price} currency={show.currency} />
      </div>
      <div className="col-span-2 min-h-9 sm:col-span-1">
        {!isOver && (stock === undefined ? <Skeleton className="mt-2 h-5 w-32" /> : <Left stock={stock} />)}
      </div>
      {sale.state === 'open' && stock !== undefined && stock.available < tier.orderMin && (
        <div className="order-last col-span-full">
          <JoinWaitlist show={show} tier={tier} />
        </div>
      )}
    </li>
  );
}

/** How many are left, in words and as a bar. */
function Left({ stock: { available, capacity, held, pending } }: { stock: TierStock }) {
  const t = useT();
  const few = isFew(available, capacity);
  const waiting = held + pending;
  return (
    <div className="flex flex-col gap-1.5">
      <p
        className={classes(
          'figures text-sm font-bold',
          few && 'text-warn',
          available === 0 && 'text-ink-faint',
        )}
      >
        {available === 0 ? t('event.soldOut') : t(few ? 'event.fewLeft' : 'event.left', { count: available })}
        {available === 0 && waiting > 0 && ` · ${t('event.inBaskets', { count: waiting })}`}
      </p>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-1.5 w-full rounded-full bg-sunken rtl:-scale-x-100"
      >
        <rect
          width={capacity === 0 ? 0 : (100 * available) / capacity}
          height="6"
          className={few ? 'fill-warn' : 'fill-good'}
        />
      </svg>
    </div>
  );
}
