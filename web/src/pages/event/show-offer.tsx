import { Link } from '@tanstack/react-router';
import type { Show } from '../../api/client.ts';
import { useAvailability } from '../../api/queries.ts';
import { buttonClasses } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import type { Sale } from '../../lib/sale.ts';
import { useSale } from '../../lib/use-sale.ts';
import { DayBlock } from './day-block.tsx';
import { SaleNote } from './sale-note.tsx';
import { TierList } from './tier-list.tsx';

/** One date of an event: when, where, what is left as of now, and the way to the tickets. */
export function ShowOffer({ show }: { show: Show }) {
  const format = useFormat();
  const t = useT();
  const { data: stock } = useAvailability(show.id);
  // The stock is newer than the show: a sale that is paused shows at once.
  const sale = useSale({ ...show, status: stock?.status ?? show.status });
  const available = stock?.tiers.reduce((total, tier) => total + tier.available, 0);
  const isSoldOut = sale.state === 'open' && available === 0;
  const yourTime = format.localTime(show.startsAt, show.timeZone);
  return (
    <article className="overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-4 p-5 sm:p-6">
        <DayBlock time={show.startsAt} timeZone={show.timeZone} />
        <div className="min-w-44 grow basis-0">
          <h3 className="text-xl font-extrabold sm:text-2xl">
            {show.name === '' ? format.longDay(show.startsAt, show.timeZone) : show.name}
          </h3>
          <p className="font-medium">
            {format.day(show.startsAt, show.timeZone)}, {format.time(show.startsAt, show.timeZone)}
            {yourTime !== undefined && (
              <span className="text-ink-faint"> · {t('event.yourTime', { time: yourTime })}</span>
            )}
          </p>
          <p className="flex items-center gap-1.5 text-ink-soft">
            <Icon name="place" width={18} height={18} />
            {show.venue.name}, {show.venue.city}
          </p>
        </div>
        {sale.state === 'open' && !isSoldOut && <ToTickets show={show} />}
      </header>
      <SaleNote show={show} sale={sale} isSoldOut={isSoldOut} />
      <TierList show={show} stock={stock} isOver={isOver(sale)} />
    </article>
  );
}

const isOver = ({ state }: Sale): boolean => state === 'closed' || state === 'canceled';

function ToTickets({ show }: { show: Show }) {
  const t = useT();
  const isSeated = show.tiers.every(({ kind }) => kind === 'reserved');
  return (
    <Link
      to="/shows/$showId"
      params={{ showId: show.id }}
      className={`${buttonClasses('primary', 'large')} rise max-sm:w-full`}
    >
      {t(isSeated ? 'event.chooseSeats' : 'event.choose')}
      <Icon name="forward" />
    </Link>
  );
}
