import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Show, Tier } from '../api/client.ts';
import { Button, buttonClasses } from '../components/button.tsx';
import { useT } from '../i18n/index.tsx';
import { useStored } from '../stores/use-stored.ts';
import { waitlistStore } from '../stores/waitlist.ts';

/** Few open it: its code comes when somebody does. */
const JoinDialog = lazy(() => import('./join-dialog.tsx'));

/** The way onto the waitlist of a tier that is sold out; for those who wait already, to their place in line. */
export function JoinWaitlist({ show, tier }: { show: Show; tier: Tier }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const known = useStored(waitlistStore).find(
    ({ showId, tierId, isOver }) => showId === show.id && tierId === tier.id && isOver !== true,
  );
  if (known !== undefined) {
    return (
      <Link to="/waitlist/$id" params={{ id: known.id }} className={buttonClasses('secondary', 'small')}>
        {t('waitlist.see')}
      </Link>
    );
  }
  return (
    <>
      <Button size="small" aria-label={`${t('waitlist.join')}: ${tier.name}`} onClick={() => setOpen(true)}>
        {t('waitlist.join')}
      </Button>
      {isOpen && (
        <Suspense>
          <JoinDialog show={show} tier={tier} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
