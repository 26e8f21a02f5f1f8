import { useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { EmailAddress } from '../../../components/email-address.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import type { Member } from '../../../console/team/queries.ts';
import { roleLabel } from '../../../console/team/roles.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import { MemberDialog } from './member-dialog.tsx';

interface MemberTableProps {
  readonly organizerId: number;
  readonly members: readonly Member[];
  readonly mayChange: boolean;
}

/** Everybody in the team. */
export function MemberTable({ organizerId, members, mayChange }: MemberTableProps) {
  const format = useFormat();
  const [chosen, setChosen] = useState<Member | null>(null);
  const columns: Column<Member>[] = [
    { key: 'name', label: 'Name', heading: true, cell: ({ name }) => name },
    { key: 'email', label: 'E-mail', cell: ({ email }) => <EmailAddress address={email} /> },
    { key: 'roles', label: 'Roles', cell: ({ roles }) => <RoleBadges roles={roles} /> },
    { key: 'since', unbroken: true, label: 'Since', wide: true, cell: ({ since }) => format.shortDay(since) },
  ];
  const change: Column<Member> = {
    key: 'change',
    actions: true,
    label: 'Change',
    cell: (member) => (
      <Button size="small" aria-label={`Change ${member.name}`} onClick={() => setChosen(member)}>
        Change
      </Button>
    ),
  };
  return (
    <>
      <DataTable
        label="Members"
        columns={mayChange ? [...columns, change] : columns}
        rows={members}
        rowKey={({ accountId }) => accountId}
      />
      {chosen && <MemberDialog organizerId={organizerId} member={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

export const RoleBadges = ({ roles }: { roles: Member['roles'] }) => (
  <span className="flex flex-wrap gap-1.5 max-md:justify-end">
    {roles.map((role) => (
      <Badge key={role} tone={role === 'organizer' ? 'info' : 'neutral'}>
        {roleLabel(role)}
      </Badge>
    ))}
  </span>
);
