import { Link } from '@tanstack/react-router';
import { Button, buttonClasses } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { StationState } from '../../door/station.ts';
import { timeOf } from './words.ts';

/** What whoever stands at the door should know before scanning on. */
export function Notices({ state, onConflicts }: { state: StationState; onConflicts: () => void }) {
  const { refused, facts, isOnline, canVerify, conflicts } = state;
  const looks = conflicts === 1 ? '1 scan is to be looked at' : `${conflicts} scans are to be looked at`;
  return (
    <>
      {refused === 'signed-out' && (
        <Notice tone="bad" title="You are signed out" takesFocus={false}>
          <p>Scans are kept on this device, and sent once you have signed in again.</p>
          <Link
            to="/sign-in"
            search={{ to: location.pathname }}
            className={buttonClasses('secondary', 'small')}
          >
            Sign in
          </Link>
        </Notice>
      )}
      {facts === undefined && !isOnline && (
        <Notice tone="bad" title="This device has no list of tickets" takesFocus={false}>
          <p>It can't tell by itself who may come in. Open this page once with a connection.</p>
        </Notice>
      )}
      {facts !== undefined && !isOnline && (
        <Notice tone="warn" title="Working without a connection" takesFocus={false}>
          <p>
            This device decides by its list of {timeOf(facts.listedAt)}. Others don't hear of it until the
            connection is back.
            {canVerify === false && " This browser can't check signatures: where it can't tell, it says so."}
          </p>
        </Notice>
      )}
      {facts?.show.status === 'canceled' && (
        <Notice tone="bad" title="This show is canceled" takesFocus={false} />
      )}
      {conflicts > 0 && (
        <Notice tone="warn" title={looks} takesFocus={false}>
          <Button size="small" onClick={onConflicts}>
            Show
          </Button>
        </Notice>
      )}
    </>
  );
}
