import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { EmailAddress } from '../../../components/email-address.tsx';
import { useToast } from '../../../components/toast.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { nameOf } from '../../../console/person.ts';
import {
  type Invitation,
  invitationsQuery,
  invite,
  revokeInvitation,
} from '../../../console/team/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { RoleBadges } from './member-table.tsx';

/** Who was invited and has not come yet; nothing when there is nobody. */
export function Invitations({ organizerId }: { organizerId: number }) {
  const { data: invitations = [] } = useQuery(invitationsQuery(organizerId));
  const format = useFormat();
  const { again, revoke } = useChanges(organizerId);
  if (invitations.length === 0) return null;
  const columns: Column<Invitation>[] = [
    {
      key: 'email',
      label: 'E-mail',
      heading: true,
      cell: ({ email }) => <EmailAddress address={email} />,
    },
    { key: 'roles', label: 'Roles', cell: ({ roles }) => <RoleBadges roles={roles} /> },
    { key: 'by', label: 'Invited by', wide: true, cell: ({ invitedBy }) => nameOf(invitedBy) },
    {
      key: 'end',
      unbroken: true,
      label: 'Good until',
      cell: ({ expiresAt }) =>
        Date.parse(expiresAt) < Date.now() ? 'It has run out' : format.dayAndTime(expiresAt),
    },
    {
      key: 'change',
      actions: true,
      label: 'Change',
      cell: (invitation) => (
        <>
          <Button size="small" onClick={() => void again(invitation)}>
            Send again<span className="sr-only"> to {invitation.email}</span>
          </Button>
          <Button size="small" look="danger" onClick={() => void revoke(invitation)}>
            Take back<span className="sr-only"> from {invitation.email}</span>
          </Button>
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="invitations" className="flex flex-col gap-3">
      <h2 id="invitations" className="text-xl font-extrabold">
        Invited
      </h2>
      <DataTable label="Invitations" columns={columns} rows={invitations} rowKey={({ id }) => id} />
    </section>
  );
}

function useChanges(organizerId: number) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const change = async (work: () => Promise<unknown>, text: string) => {
    try {
      await work();
      toast({ text, tone: 'good' });
    } catch (error) {
      toast({ text: problemWords(error), tone: 'bad' });
    }
    await queryClient.invalidateQueries({ queryKey: invitationsQuery(organizerId).queryKey });
  };
  return {
    again: ({ email, roles }: Invitation) =>
      change(
        () => invite(organizerId, { email, roles: [...roles] }),
        `A new mail is on its way to ${email}.`,
      ),
    revoke: ({ id, email }: Invitation) =>
      change(() => revokeInvitation(organizerId, id), `The invitation of ${email} is taken back.`),
  };
}
