import { Badge } from '../../../components/badge.tsx';
import { roleLabel } from '../../../console/team/roles.tsx';
import type { ManagedAccount } from './queries.ts';

/** What is special about an account; nothing for most. */
export const AccountBadges = ({ account }: { account: ManagedAccount }) => (
  <span className="flex flex-wrap gap-1.5 max-md:justify-end">
    {account.isDisabled && <Badge tone="bad">Disabled</Badge>}
    {!account.emailVerified && <Badge tone="warn">E-mail not confirmed</Badge>}
    {account.isAdministrator && <Badge tone="info">Administrator</Badge>}
    {account.hasTwoFactor && <Badge tone="good">Second factor</Badge>}
  </span>
);

/** For whom somebody works, and as what: a line each. */
export const WorksFor = ({ organizers }: Pick<ManagedAccount, 'organizers'>) =>
  organizers.length === 0 ? (
    '–'
  ) : (
    <ul className="flex flex-col gap-0.5">
      {organizers.map(({ id, name, roles }) => (
        <li key={id} className="break-words">
          {name} <span className="text-ink-soft">· {roles.map(roleLabel).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
