/** The frame of the console, loaded with the first of its pages: lets in who is signed in and works for somebody. */
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { ErrorState } from '../../components/states.tsx';
import { ConsoleFrame } from '../../console/frame.tsx';
import { OrganizerSwitcher } from '../../console/organizer-switcher.tsx';
import { visitorQuery } from '../../console/session.ts';
import { type Workplace, WorkplaceProvider } from '../../console/workplace.tsx';
import { PageLoading } from '../../shell/page-states.tsx';
import { FirstOrganizer } from './first-organizer.tsx';

export default function OrganizeFrame() {
  const { data: visitor, error, refetch } = useQuery(visitorQuery);
  if (visitor === null) return <ToSignIn />;
  if (visitor === undefined)
    return error === null ? (
      <PageLoading />
    ) : (
      <ErrorState whole error={error} onRetry={() => void refetch()} />
    );
  const { workplaces, account } = visitor;
  if (!isSome(workplaces)) return <FirstOrganizer account={account} />;
  return (
    <WorkplaceProvider workplaces={workplaces}>
      <ConsoleFrame switcher={<OrganizerSwitcher workplaces={workplaces} />}>
        <Outlet />
      </ConsoleFrame>
    </WorkplaceProvider>
  );
}

const isSome = (all: readonly Workplace[]): all is readonly [Workplace, ...Workplace[]] => all.length > 0;

/** Leads to the page where one signs in, and from there back to here. */
function ToSignIn() {
  const here = useRouterState({ select: ({ location }) => location.href });
  return <Navigate to="/sign-in" search={{ to: here }} replace />;
}
