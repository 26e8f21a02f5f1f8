import type { Show, Tier } from '../../api/client.ts';
import { Badge } from '../../components/badge.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { useTierSale } from '../../lib/use-sale.ts';
import { mostOf } from '../../purchase/selection.ts';
import { JoinWaitlist } from '../../waitlist/join-waitlist.tsx';

/** From here on the number is told. */
const FEW = 20;

interface GeneralTiersProps {
  readonly show: Show;
  readonly tiers: readonly Tier[];
  readonly stockOf: (tierId: number) => number | undefined;
  readonly quantities: ReadonlyMap<number, number>;
  readonly onChange: (tierId: number, quantity: number) => void;
}

/** Tickets without seats: a row for each tier, with what is left of it. */
export function GeneralTiers({ show, tiers, stockOf, quantities, onChange }: GeneralTiersProps) {
  const t = useT();
  return (
    <section aria-labelledby="tiers-title" className="flex flex-col gap-3">
      <h2 id="tiers-title" className="display text-heading">
        {t('show.tickets.title')}
      </h2>
      <ul className="flex flex-col gap-3">
        {tiers.map((tier) => (
          <TierRow
            key={tier.id}
            show={show}
            tier={tier}
            available={stockOf(tier.id)}
            quantity={quantities.get(tier.id) ?? 0}
            onChange={(quantity) => onChange(tier.id, quantity)}
          />
        ))}
      </ul>
    </section>
  );
}

interface TierRowProps {
  readonly show: Show;
  readonly tier: Tier;
  readonly available: number | undefined;
  readonly quantity: number;
  readonly onChange: (quantity: number) => void;
}

function TierRow({ show, tier, available, quantity, onChange }: TierRowProps) {
  const t = useT();
  const sale = useTierSale(tier, show);
  const isOpen = sale.state === 'open';
  const most = mostOf(tier, available ?? 0);
  return (
    <li className="flex min-h-28 flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-5">
      <div className="min-w-36 flex-1">
        <h3 className="text-xl font-extrabold">{tier.name}</h3>
        <div className="my-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
          <PriceTag amount={tier.price} currency={show.currency} />
          <Stock tier={tier} available={available} sale={sale} />
        </div>
        {tier.description && <p className="text-ink-soft">{tier.description}</p>}
        {tier.admits > 1 && <p className="text-ink-soft">{t('show.admits', { count: tier.admits })}</p>}
        {tier.orderMin > 1 && <p className="text-ink-soft">{t('show.orderMin', { count: tier.orderMin })}</p>}
      </div>
      {isOpen && most > 0 && (
        <Stepper
          label={t('show.quantity', { tier: tier.name })}
          value={Math.min(quantity, most)}
          max={most}
          first={tier.orderMin}
          onChange={onChange}
        />
      )}
      {isOpen && available !== undefined && available < tier.orderMin && (
        <JoinWaitlist show={show} tier={tier} />
      )}
    </li>
  );
}

/** What is left, in a word. */
function Stock({
  tier,
  available,
  sale,
}: Pick<TierRowProps, 'tier' | 'available'> & { sale: ReturnType<typeof useTierSale> }) {
  const t = useT();
  const format = useFormat();
  if (sale.state === 'upcoming') {
    return <Badge tone="info">{t('show.tier.opensAt', { time: format.dayAndTime(sale.opensAt) })}</Badge>;
  }
  if (sale.state === 'closed') return <Badge>{t('show.tier.closed')}</Badge>;
  if (available === undefined) return <Skeleton className="h-7 w-24" />;
  if (available < tier.orderMin) return <Badge>{t('show.soldOut')}</Badge>;
  if (available <= FEW) return <Badge tone="warn">{t('show.left', { count: available })}</Badge>;
  return <Badge tone="good">{t('show.available')}</Badge>;
}
