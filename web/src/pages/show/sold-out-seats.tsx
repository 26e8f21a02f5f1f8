import type { Show, Tier } from '../../api/client.ts';
import { useT } from '../../i18n/index.tsx';
import { useTierSale } from '../../lib/use-sale.ts';
import { JoinWaitlist } from '../../waitlist/join-waitlist.tsx';

interface SoldOutSeatsProps {
  readonly show: Show;
  readonly stockOf: (tierId: number) => number | undefined;
}

/** Tiers of seats of which none is left, and the way onto their waitlists. */
export function SoldOutSeats({ show, stockOf }: SoldOutSeatsProps) {
  const t = useT();
  const gone = show.tiers.filter(
    ({ kind, id, orderMin }) => kind === 'reserved' && (stockOf(id) ?? orderMin) < orderMin,
  );
  if (gone.length === 0) return null;
  return (
    <section
      aria-labelledby="gone-title"
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-5"
    >
      <h2 id="gone-title" className="text-xl font-extrabold">
        {t('waitlist.soldOut')}
      </h2>
      <ul className="flex flex-col divide-y divide-line">
        {gone.map((tier) => (
          <Row key={tier.id} show={show} tier={tier} />
        ))}
      </ul>
    </section>
  );
}

function Row({ show, tier }: { show: Show; tier: Tier }) {
  const sale = useTierSale(tier, show);
  return (
    <li className="flex min-h-14 flex-wrap items-center justify-between gap-3 py-2">
      <span className="font-bold">{tier.name}</span>
      {sale.state === 'open' && <JoinWaitlist show={show} tier={tier} />}
    </li>
  );
}
