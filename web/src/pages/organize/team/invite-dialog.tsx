import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { useToast } from '../../../components/toast.tsx';
import { ProblemNotice } from '../../../console/problem-notice.tsx';
import { invitationsQuery, invite, type MemberRole } from '../../../console/team/queries.ts';
import { RoleChoice } from '../../../console/team/roles.tsx';
import { useAction } from '../../../console/use-action.ts';

interface InviteDialogProps {
  readonly organizerId: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks somebody by mail to join the team. */
export function InviteDialog({ open, onClose, ...rest }: InviteDialogProps) {
  return (
    <Dialog open={open} title="Invite somebody" onClose={onClose}>
      <InviteForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ organizerId, onClose }: Omit<InviteDialogProps, 'open'>) {
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly MemberRole[]>(['door']);
  const queryClient = useQueryClient();
  const toast = useToast();
  const send = useAction(async () => {
    await invite(organizerId, { email: email.trim(), roles: [...roles] });
    await queryClient.invalidateQueries({ queryKey: invitationsQuery(organizerId).queryKey });
    toast({ text: `A mail is on its way to ${email.trim()}.`, tone: 'good' });
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.run();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-ink-soft">
        They get a mail with a link, which is good for seven days, and join with an account of that address.
      </p>
      <Field
        label="E-mail address"
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RoleChoice chosen={roles} onChange={setRoles} />
      <ProblemNotice title="The invitation was not sent" problem={send.problem} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Not now</Button>
        <Button type="submit" look="primary" busy={send.isBusy} disabled={roles.length === 0}>
          Send the invitation
        </Button>
      </div>
    </form>
  );
}
