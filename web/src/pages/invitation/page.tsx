/** Accepts an invitation to an organizer's team, by the token behind the `#` of its mail. English only, as the console. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { ApiProblem, api, body, type Schemas } from '../../api/client.ts';
import { Button, buttonClasses } from '../../components/button.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { useToast } from '../../components/toast.tsx';
import { ProblemNotice } from '../../console/problem-notice.tsx';
import { visitorQuery } from '../../console/session.ts';
import { roleLabel } from '../../console/team/roles.tsx';
import { useAction } from '../../console/use-action.ts';
import { chosenWorkplace } from '../../console/workplace.tsx';
import { Heading } from '../../shell/heading.tsx';

type OpenedInvitation = Schemas['OpenedInvitation'];

const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => body(api.POST('/api/v1/invitations/open', { body: { token } })),
    enabled: token !== '',
    retry: false,
  });

export default function InvitationPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  const { data: invitation, error, refetch } = useQuery(invitationQuery(token));
  return (
    <div lang="en" dir="ltr" className="page flex max-w-2xl grow flex-col justify-center gap-6 py-16">
      {invitation !== undefined ? (
        <Invited invitation={invitation} token={token} />
      ) : token === '' || (error instanceof ApiProblem && (error.status === 404 || error.status === 410)) ? (
        <EmptyState whole icon="warning" title="This invitation is no good any more">
          {error instanceof ApiProblem && error.status === 410
            ? 'It has run out. Ask to be invited again.'
            : 'It was accepted, taken back, or replaced by a newer one. Look for the latest mail.'}
        </EmptyState>
      ) : error !== null ? (
        <ErrorState whole error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-60" />
      )}
    </div>
  );
}

function Invited({ invitation, token }: { invitation: OpenedInvitation; token: string }) {
  const { organizer, email, roles, invitedBy } = invitation;
  const { data: visitor } = useQuery(visitorQuery);
  return (
    <>
      <Heading title={`Work for ${organizer.name}`} className="display text-title" />
      <p className="text-lg text-ink-soft">
        {invitedBy} invites you. You would be: {roles.map(roleLabel).join(', ')}.
      </p>
      {visitor === undefined ? (
        <Skeleton className="h-14" />
      ) : visitor === null || visitor.account === null ? (
        <ToSignIn email={email} token={token} />
      ) : (
        <Accept invitation={invitation} token={token} account={visitor.account.email} />
      )}
    </>
  );
}

function ToSignIn({ email, token }: { email: string; token: string }) {
  const query = new URLSearchParams({ return: `/invitations#${token}` });
  return (
    <>
      <p>
        The invitation is for <strong className="break-all">{email}</strong>. Sign in with that address, or
        make an account with it.
      </p>
      <div className="flex flex-wrap gap-3">
        <a href={`/sign-in?${query}`} className={buttonClasses('primary', 'large')}>
          Sign in
        </a>
        <a href={`/sign-up?${query}`} className={buttonClasses('secondary', 'large')}>
          Make an account
        </a>
      </div>
    </>
  );
}

interface AcceptProps {
  readonly invitation: OpenedInvitation;
  readonly token: string;
  readonly account: string;
}

function Accept({ invitation, token, account }: AcceptProps) {
  const { organizer, email } = invitation;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const accept = useAction(async () => {
    const { organizerId } = await body(api.POST('/api/v1/invitations/accept', { body: { token } }));
    chosenWorkplace.set(String(organizerId));
    await queryClient.invalidateQueries({ queryKey: ['console'] });
    toast({ text: `Welcome to ${organizer.name}.`, tone: 'good' });
    await navigate({ to: '/organize', replace: true });
  });
  if (account.toLowerCase() !== email)
    return (
      <p>
        The invitation is for <strong className="break-all">{email}</strong>, and you are signed in as{' '}
        <strong className="break-all">{account}</strong>.{' '}
        <Link to="/account" className="underline">
          Change that in your account
        </Link>
        , and open the link of the mail again.
      </p>
    );
  return (
    <>
      <ProblemNotice title="You could not join" problem={accept.problem} />
      <Button
        look="primary"
        size="large"
        busy={accept.isBusy}
        className="self-start"
        onClick={() => accept.run()}
      >
        Join {organizer.name}
      </Button>
    </>
  );
}
