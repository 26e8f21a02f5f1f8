import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Show } from '../../api/client.ts';
import { holdQuery } from '../../api/queries.ts';
import { releaseHold } from '../../api/sales.ts';
import type { WaitlistEntry } from '../../api/waitlist.ts';
import { Button, buttonClasses } from '../../components/button.tsx';
import { Countdown } from '../../components/countdown.tsx';
import { Icon } from '../../components/icon.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { useToast } from '../../components/toast.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import { onThisClock } from '../../lib/server-clock.ts';
import { heldBasket } from '../../purchase/hold-places.ts';
import { Lines } from '../../purchase/lines.tsx';
import { basketOf, basketStore } from '../../stores/basket.ts';

type Offer = NonNullable<WaitlistEntry['offer']>;

/** What is kept for somebody whose turn has come, how long, and the way to buy it. */
export function OfferView({ offer, show }: { offer: Offer; show: Show }) {
  const t = useT();
  const format = useFormat();
  const queryClient = useQueryClient();
  const buy = useBuy(offer, show);
  // The next answer tells that the offer has run out.
  const lookAgain = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: ['waitlist'] }),
    [queryClient],
  );
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-lg font-bold">
        {t('waitlist.turn')}
      </p>
      <div className="flex min-h-14 flex-wrap items-center gap-x-3 rounded-md bg-sunken px-4 py-2">
        <Icon name="clock" />
        <p>
          {t('basket.heldFor')}{' '}
          <span className="text-xl font-extrabold">
            <Countdown until={onThisClock(offer.expiresAt)} onEnd={lookAgain} />
          </span>
        </p>
        <p className="text-ink-soft">
          {t('waitlist.until', { time: format.dayAndTime(offer.expiresAt, show.timeZone) })}
        </p>
      </div>
      <Lines lines={offer.lines} currency={offer.currency} />
      <p className="flex items-baseline justify-between border-t-2 border-ink pt-4 text-xl">
        <span className="font-bold">{t('basket.total')}</span>
        <PriceTag amount={offer.total} currency={offer.currency} />
      </p>
      {offer.booked ? (
        <Link to="/bookings/$id" params={{ id: offer.holdId }} className={buttonClasses('primary', 'large')}>
          {t('waitlist.booking')}
        </Link>
      ) : (
        <Button look="primary" size="large" busy={buy.isPending} onClick={() => buy.mutate()}>
          {t('waitlist.buy')}
        </Button>
      )}
    </div>
  );
}

/** Puts the offer into the basket, in place of what is in there, and leads to the checkout. */
function useBuy({ holdId, secret }: Offer, show: Show) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const opened = { id: holdId, secret };
      const hold = await queryClient.fetchQuery({ ...holdQuery(opened), staleTime: 0 });
      const before = heldBasket();
      if (before !== null && before.id !== holdId) await releaseHold(before).catch(() => {});
      const { id, event, venue, name, startsAt, timeZone } = show;
      const place = { venue: venue.name, city: venue.city, startsAt, timeZone };
      const shown = { id, slug: event.slug, title: event.title, name, ...place };
      // The offer was made long ago: what time it is at the server is known from its answers.
      const basket = basketOf({ ...hold, secret }, shown, Date.now());
      basketStore.set({
        ...basket,
        clockAheadMs: Date.parse(hold.expiresAt ?? '') - onThisClock(hold.expiresAt ?? ''),
      });
    },
    onSuccess: () => navigate({ to: '/checkout' }),
    onError: (error) => toast({ text: problemText(t, error), tone: 'bad' }),
  });
}
