import { Link } from '@tanstack/react-router';
import { EmailAddress } from '../../../components/email-address.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import { AccountBadges, WorksFor } from './badges.tsx';
import type { ManagedAccount } from './queries.ts';

/** Accounts that were found; each name leads to what can be done with it. */
export function AccountTable({ accounts }: { accounts: readonly ManagedAccount[] }) {
  const format = useFormat();
  const columns: Column<ManagedAccount>[] = [
    {
      key: 'name',
      label: 'Name',
      heading: true,
      cell: ({ id, name, username }) => (
        <>
          <Link
            to="/organize/accounts/$accountId"
            params={{ accountId: id }}
            className="break-words underline"
          >
            {name}
          </Link>
          {username !== null && (
            <span className="block text-sm font-medium break-all text-ink-soft">{username}</span>
          )}
        </>
      ),
    },
    { key: 'email', label: 'E-mail', cell: ({ email }) => <EmailAddress address={email} /> },
    { key: 'state', label: 'State', cell: (account) => <AccountBadges account={account} /> },
    { key: 'work', label: 'Works for', cell: ({ organizers }) => <WorksFor organizers={organizers} /> },
    {
      key: 'since',
      unbroken: true,
      label: 'Since',
      wide: true,
      cell: ({ createdAt }) => format.shortDay(createdAt),
    },
  ];
  return <DataTable label="Accounts" columns={columns} rows={accounts} rowKey={({ id }) => id} />;
}
