/** API keys of an organizer: what their programs come with. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { NotForYou } from '../../../console/refused.tsx';
import { OnlyOrganizers } from '../../../console/team/house.tsx';
import { keysQuery } from '../../../console/team/queries.ts';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';
import { KeyTable } from './key-table.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { ShownKey } from './shown-key.tsx';

export type KeyWithText = Schemas['ApiKeyWithText'];

export default function KeysPage() {
  const workplace = useWorkplace();
  const { id } = workplace;
  const isOpen = id !== null && mayEdit(workplace);
  return (
    <ConsolePage>
      {isOpen ? (
        <Keys key={id} organizerId={id} />
      ) : (
        <>
          <PageHead title="API keys" />
          {id === null ? <OnlyOrganizers what="keys" /> : <NotForYou />}
        </>
      )}
    </ConsolePage>
  );
}

function Keys({ organizerId }: { organizerId: number }) {
  const [isMaking, setMaking] = useState(false);
  const [shown, setShown] = useState<KeyWithText | null>(null);
  const { data: keys, error, refetch } = useQuery(keysQuery(organizerId));
  const make = (
    <Button look="primary" onClick={() => setMaking(true)}>
      New key
    </Button>
  );
  return (
    <>
      <PageHead
        title="API keys"
        actions={make}
        text="With a key, a program of yours works for this organizer: a till, an export, a website. It sends the key as a bearer token, and may do what you tick, nothing else."
      />
      {shown && <ShownKey made={shown} onDone={() => setShown(null)} />}
      {keys === undefined ? (
        error === null ? (
          <Skeleton className="h-60" />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : keys.length === 0 ? (
        <EmptyState title="No keys yet">
          Make one for each program, so that you can end one without touching the others.
        </EmptyState>
      ) : (
        <KeyTable organizerId={organizerId} keys={keys} onShown={setShown} />
      )}
      <NewKeyDialog
        organizerId={organizerId}
        open={isMaking}
        onClose={() => setMaking(false)}
        onMade={setShown}
      />
    </>
  );
}
