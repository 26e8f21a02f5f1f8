/** One account: how it stands, where else to look, and what an administrator can do with it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../../api/client.ts';
import { buttonClasses } from '../../../components/button.tsx';
import { EmailAddress } from '../../../components/email-address.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { NotForYou, Refused } from '../../../console/refused.tsx';
import { isAdministrator, useWorkFor, useWorkplace } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import { AccountBadges, WorksFor } from './badges.tsx';
import { Measures } from './measures-part.tsx';
import { type ManagedAccount, managedAccountQuery } from './queries.ts';

const ALL = { label: 'All accounts', link: { to: '/organize/accounts' } } as const;

export default function AccountPage() {
  useWorkFor(null);
  const workplace = useWorkplace();
  const { accountId } = useParams({ from: '/organize/accounts/$accountId' });
  return (
    <ConsolePage narrow>
      {isAdministrator(workplace) ? (
        <Account key={accountId} id={accountId} />
      ) : (
        <>
          <PageHead title="Account" />
          <NotForYou whom="administrators" />
        </>
      )}
    </ConsolePage>
  );
}

function Account({ id }: { id: string }) {
  const { data: account, error, refetch } = useQuery(managedAccountQuery(id));
  if (account !== undefined) return <Loaded account={account} />;
  if (error === null) return <Skeleton className="h-96" />;
  return (
    <>
      <PageHead title="Account" back={ALL} />
      {error instanceof ApiProblem && error.status === 404 ? (
        <EmptyState icon="search" title="No such account">
          Its owner may have deleted it.
        </EmptyState>
      ) : (
        <Refused whom="administrators" error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

const Loaded = ({ account }: { account: ManagedAccount }) => (
  <>
    <PageHead
      title={account.name}
      back={ALL}
      badge={<AccountBadges account={account} />}
      actions={<Elsewhere account={account} />}
    />
    <Facts account={account} />
    <Measures account={account} />
  </>
);

/** Where the rest of the story is. */
const Elsewhere = ({ account: { id, email } }: { account: ManagedAccount }) => (
  <>
    <Link to="/organize/bookings" search={{ q: email }} className={buttonClasses('secondary', 'small')}>
      Bookings of this address
    </Link>
    <Link to="/organize/audit" search={{ q: id }} className={buttonClasses('secondary', 'small')}>
      What was done with it
    </Link>
    <Link to="/organize/audit" search={{ actor: id }} className={buttonClasses('secondary', 'small')}>
      What its owner did
    </Link>
  </>
);

function Facts({ account }: { account: ManagedAccount }) {
  const { email, emailVerified, username, hasTwoFactor, openSessions, organizers, createdAt } = account;
  const format = useFormat();
  return (
    <dl className="grid gap-x-6 gap-y-4 rounded-md border border-line bg-surface p-4 sm:grid-cols-2">
      <Fact term="E-mail">
        <EmailAddress address={email} />
        <Note>{emailVerified ? 'Confirmed' : 'Not confirmed: nobody can sign in with it yet'}</Note>
      </Fact>
      <Fact term="Username">{username ?? 'None'}</Fact>
      <Fact term="Signs in">
        {hasTwoFactor ? 'With a password and a second factor' : 'With a password alone'}
        <Note>{openSessions === 0 ? 'Nowhere at the moment' : placesOf(openSessions)}</Note>
      </Fact>
      <Fact term="Since">{format.shortDay(createdAt)}</Fact>
      <Fact term="Works for">
        <WorksFor organizers={organizers} />
      </Fact>
    </dl>
  );
}

const placesOf = (count: number): string => (count === 1 ? 'Now in one place' : `Now in ${count} places`);

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-sm font-bold text-ink-soft">{term}</dt>
    <dd className="break-words">{children}</dd>
  </div>
);

const Note = ({ children }: { children: ReactNode }) => (
  <span className="block text-ink-soft">{children}</span>
);
