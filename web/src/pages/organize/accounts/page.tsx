/** Everybody who has an account, for administrators: to find the one that somebody calls about. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inputClasses } from '../../../components/field.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { useDebounced } from '../../../components/use-debounced.ts';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { NotForYou, Refused } from '../../../console/refused.tsx';
import { Toolbar } from '../../../console/toolbar.tsx';
import { isAdministrator, useWorkFor, useWorkplace } from '../../../console/workplace.tsx';
import { AccountTable } from './account-table.tsx';
import { accountsQuery } from './queries.ts';

export default function AccountsPage() {
  useWorkFor(null);
  const workplace = useWorkplace();
  return (
    <ConsolePage>
      <PageHead title="Accounts" text="Everybody who has an account, the latest first." />
      {isAdministrator(workplace) ? <Accounts /> : <NotForYou whom="administrators" />}
    </ConsolePage>
  );
}

function Accounts() {
  const { q = '' } = useSearch({ from: '/organize/accounts' });
  const navigate = useNavigate();
  const onSearch = (text: string) =>
    void navigate({ to: '/organize/accounts', search: { q: text.trim() }, replace: true });
  const [typed, setTyped] = useDebounced(q, onSearch, 300);
  const found = useInfiniteQuery(accountsQuery(q));
  const accounts = found.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Toolbar label="Which accounts">
        <input
          type="search"
          aria-label="Search accounts"
          placeholder="Name, e-mail or username"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputClasses} max-w-md`}
        />
      </Toolbar>
      {found.error ? (
        <Refused whom="administrators" error={found.error} onRetry={() => void found.refetch()} />
      ) : accounts === undefined ? (
        <Skeleton className="h-80" />
      ) : accounts.length === 0 ? (
        <EmptyState icon="search" title="Nobody found">
          Try a part of the name, or of the e-mail address.
        </EmptyState>
      ) : (
        <AccountTable accounts={accounts} />
      )}
      <ShowMore of={found}>Show more</ShowMore>
    </>
  );
}
