import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { accountProblem, useAccountT } from '../../account/texts.ts';
import { type Account, forgetAccount, sessionQuery, signOut } from '../../api/account.ts';
import { Button, buttonClasses } from '../../components/button.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useToast } from '../../components/toast.tsx';
import { Heading } from '../../shell/heading.tsx';
import { DataSection } from './data-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TwoFactorSection } from './two-factor-section.tsx';

/** The account of who is signed in; others are asked to sign in, and come back. */
export default function AccountPage() {
  const t = useAccountT();
  const navigate = useNavigate();
  const { data: account, error, refetch } = useQuery(sessionQuery());
  useEffect(() => {
    if (account === null) void navigate({ to: '/sign-in', search: { to: '/account' }, replace: true });
  }, [account, navigate]);
  return (
    <div className="page flex flex-col gap-8 py-8 sm:py-10">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <Heading title={t('account.title')} />
        {account && <SignOut />}
      </header>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : account ? (
        <Sections account={account} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </div>
  );
}

function Sections({ account }: { account: Account }) {
  const t = useAccountT();
  const isOrganizer = account.isAdministrator || account.organizers.length > 0;
  return (
    <>
      <nav aria-label={t('account.title')} className="flex flex-wrap gap-3">
        <Link to="/bookings" className={buttonClasses('secondary')}>
          {t('account.bookings')}
        </Link>
        {isOrganizer && (
          <Link to="/organize" className={buttonClasses('secondary')}>
            {t('account.console')}
          </Link>
        )}
      </nav>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ProfileSection account={account} />
        <PasswordSection />
        <TwoFactorSection account={account} />
        <SessionsSection />
        <DataSection />
      </div>
    </>
  );
}

function SignOut() {
  const t = useAccountT();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => signOut(),
    onSuccess: async () => {
      await navigate({ to: '/' });
      forgetAccount(client);
    },
    onError: (error) => toast({ text: accountProblem(t, error), tone: 'bad' }),
  });
  return (
    <Button busy={leave.isPending} onClick={() => leave.mutate()}>
      {t('account.signOut')}
    </Button>
  );
}
