import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Show } from '../../api/client.ts';
import { leaveWaitlist, type WaitlistEntry, waitlistEntryQuery } from '../../api/waitlist.ts';
import { Badge, type Tone } from '../../components/badge.tsx';
import { Button, buttonClasses } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Ribbon } from '../../components/ribbon.tsx';
import { useToast } from '../../components/toast.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import { ShowLine } from '../../purchase/show-line.tsx';
import { Heading } from '../../shell/heading.tsx';
import { OfferView } from './offer-view.tsx';

interface EntryViewProps {
  readonly entry: WaitlistEntry;
  readonly show: Show;
  readonly secret: string | undefined;
}

const tones: Readonly<Record<WaitlistEntry['state'], Tone>> = {
  waiting: 'info',
  offered: 'accent',
  bought: 'good',
  declined: 'neutral',
  expired: 'warn',
  left: 'neutral',
  removed: 'neutral',
  closed: 'neutral',
};

/** Where somebody stands: how many are ahead, what is on offer, or how it ended. */
export function EntryView({ entry, show, secret }: EntryViewProps) {
  const t = useT();
  const { state, offer } = entry;
  const isLive = state === 'waiting' || state === 'offered';
  return (
    <>
      <Heading title={t('waitlist.page')} />
      <section className="flex max-w-2xl flex-col gap-5 overflow-hidden rounded-lg border border-line bg-surface p-6 shadow-raised">
        <Ribbon slug={show.event.slug} className="-mx-6 -mt-6 h-3" />
        <div className="flex flex-wrap items-start justify-between gap-3">
          <ShowLine
            show={{
              ...show,
              slug: show.event.slug,
              title: show.event.title,
              venue: show.venue.name,
              city: show.venue.city,
            }}
          />
          <Badge tone={tones[state]}>{t(`waitlist.state.${state}`)}</Badge>
        </div>
        <p className="text-ink-soft">
          {t('waitlist.wish', { count: entry.quantity, tier: entry.tierName })}
          {entry.quantity > 1 && ` · ${t(entry.allOrNothing ? 'waitlist.onlyAll' : 'waitlist.fewerToo')}`}
        </p>
        {state === 'waiting' && <InLine ahead={entry.ahead ?? 0} />}
        {offer !== null && <OfferView offer={offer} show={show} />}
        {!isLive && <Ended entry={entry} show={show} secret={secret} />}
        {isLive && offer?.booked !== true && <Leave entry={entry} secret={secret} />}
      </section>
    </>
  );
}

/** The place in line, large, read out when it changes. */
function InLine({ ahead }: { ahead: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <div role="status" className="flex flex-col gap-1 rounded-md bg-sunken p-5">
      <p className="display text-title figures">{format.number(ahead + 1)}</p>
      <p className="text-lg font-bold">
        {ahead === 0 ? t('waitlist.first') : t('waitlist.ahead', { count: ahead })}
      </p>
      <p className="text-ink-soft">{t('waitlist.how')}</p>
    </div>
  );
}

function Ended({ entry, show, secret }: EntryViewProps) {
  const t = useT();
  const { state } = entry;
  if (state === 'bought') {
    return (
      <Next text={t('waitlist.ended.bought')}>
        <Link
          to="/bookings/$id"
          params={{ id: entry.id }}
          hash={secret ?? ''}
          className={buttonClasses('primary')}
        >
          {t('waitlist.booking')}
        </Link>
      </Next>
    );
  }
  const mayJoinAgain = state === 'expired' || state === 'declined' || state === 'left';
  return (
    <Next text={t(`waitlist.ended.${state as Exclude<typeof state, 'waiting' | 'offered'>}`)}>
      {mayJoinAgain && (
        <Link to="/shows/$showId" params={{ showId: show.id }} className={buttonClasses('secondary')}>
          {t('waitlist.again')}
        </Link>
      )}
    </Next>
  );
}

const Next = ({ text, children }: { text: string; children: ReactNode }) => (
  <div className="flex flex-col items-start gap-3">
    <p className="text-lg">{text}</p>
    {children}
  </div>
);

/** The way out, asked twice: the place in line is gone then. */
function Leave({ entry, secret }: { entry: WaitlistEntry; secret: string | undefined }) {
  const t = useT();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const leave = useMutation({
    mutationFn: () => leaveWaitlist(entry.id, secret),
    onSuccess: async () => {
      setAsked(false);
      await queryClient.invalidateQueries({ queryKey: waitlistEntryQuery(entry.id, secret).queryKey });
    },
    onError: (error) => toast({ text: problemText(t, error), tone: 'bad' }),
  });
  const action = t(entry.state === 'offered' ? 'waitlist.decline' : 'waitlist.leave');
  return (
    <div>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {action}
      </Button>
      <Dialog open={isAsked} title={action} onClose={() => setAsked(false)}>
        <p className="text-ink-soft">{t('waitlist.leave.text')}</p>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsked(false)}>{t('waitlist.stay')}</Button>
          <Button look="danger" busy={leave.isPending} onClick={() => leave.mutate()}>
            {action}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
