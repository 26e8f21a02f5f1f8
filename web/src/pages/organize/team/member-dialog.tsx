import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { EmailAddress } from '../../../components/email-address.tsx';
import { useToast } from '../../../components/toast.tsx';
import { ProblemNotice } from '../../../console/problem-notice.tsx';
import { changeRoles, type Member, type MemberRole, removeMember } from '../../../console/team/queries.ts';
import { RoleChoice } from '../../../console/team/roles.tsx';
import { useAction } from '../../../console/use-action.ts';

interface MemberDialogProps {
  readonly organizerId: number;
  readonly member: Member;
  readonly onClose: () => void;
}

/** Changes what a member may do, or takes them out. */
export function MemberDialog({ organizerId, member, onClose }: MemberDialogProps) {
  const { accountId, name } = member;
  const [roles, setRoles] = useState<readonly MemberRole[]>(member.roles);
  const [isLeaving, setLeaving] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();
  const done = async (text: string) => {
    // Whoever changes themselves sees another console.
    await queryClient.invalidateQueries({ queryKey: ['console'] });
    toast({ text, tone: 'good' });
    onClose();
  };
  const save = useAction(async () => {
    await changeRoles(organizerId, accountId, roles);
    await done(`${name} has new roles.`);
  });
  const remove = useAction(async () => {
    await removeMember(organizerId, accountId);
    await done(`${name} is no member any more.`);
  });
  return (
    <Dialog open title={name} onClose={onClose}>
      <p className="text-ink-soft">
        <EmailAddress address={member.email} />
      </p>
      <RoleChoice chosen={roles} onChange={setRoles} />
      <ProblemNotice title="This was not changed" problem={save.problem ?? remove.problem} />
      {isLeaving && (
        <p className="text-ink-soft">
          {name} can’t work for you from then on. API keys that {name} has made stay.
        </p>
      )}
      <div className="flex flex-wrap justify-between gap-3">
        {isLeaving ? (
          <Button look="danger" busy={remove.isBusy} onClick={() => remove.run()}>
            Yes, take {name} out
          </Button>
        ) : (
          <Button look="danger" onClick={() => setLeaving(true)}>
            Take out of the team
          </Button>
        )}
        {isLeaving ? (
          <Button onClick={() => setLeaving(false)}>Keep {name}</Button>
        ) : (
          <Button look="primary" busy={save.isBusy} disabled={roles.length === 0} onClick={() => save.run()}>
            Save roles
          </Button>
        )}
      </div>
    </Dialog>
  );
}
