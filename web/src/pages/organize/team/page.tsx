/** Who works for an organizer: members, their roles, invitations. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { OnlyOrganizers } from '../../../console/team/house.tsx';
import { membersQuery } from '../../../console/team/queries.ts';
import { ROLES } from '../../../console/team/roles.tsx';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberTable } from './member-table.tsx';

export default function TeamPage() {
  const workplace = useWorkplace();
  const { id } = workplace;
  return (
    <ConsolePage>
      {id === null ? (
        <>
          <PageHead title="Team" />
          <OnlyOrganizers what="team" />
        </>
      ) : (
        <Team key={id} organizerId={id} mayChange={mayEdit(workplace)} />
      )}
    </ConsolePage>
  );
}

function Team({ organizerId, mayChange }: { organizerId: number; mayChange: boolean }) {
  const [isInviting, setInviting] = useState(false);
  const { data: members, error, refetch } = useQuery(membersQuery(organizerId));
  const invite = (
    <Button look="primary" onClick={() => setInviting(true)}>
      Invite somebody
    </Button>
  );
  return (
    <>
      <PageHead title="Team" actions={mayChange && invite} />
      {members !== undefined ? (
        <MemberTable organizerId={organizerId} members={members} mayChange={mayChange} />
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-60" />
      )}
      {mayChange && <Invitations organizerId={organizerId} />}
      <RoleList />
      <InviteDialog organizerId={organizerId} open={isInviting} onClose={() => setInviting(false)} />
    </>
  );
}

const RoleList = () => (
  <section aria-labelledby="roles" className="flex flex-col gap-3">
    <h2 id="roles" className="text-xl font-extrabold">
      What roles may do
    </h2>
    <dl className="grid gap-3 md:grid-cols-3">
      {ROLES.map(({ role, label, means }) => (
        <div key={role} className="rounded-md border border-line bg-surface p-4">
          <dt className="font-extrabold">{label}</dt>
          <dd className="text-ink-soft">{means}</dd>
        </div>
      ))}
    </dl>
  </section>
);
