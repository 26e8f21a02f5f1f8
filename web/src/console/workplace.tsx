/** For whom somebody works in the console: one of their organizers, chosen once and remembered on the device. */
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { createStored } from '../stores/stored.ts';
import { useStored } from '../stores/use-stored.ts';

/** Administrators have all roles, wherever they work. */
export type WorkRole = 'organizer' | 'finance' | 'door' | 'administrator';

export interface Workplace {
  /** Null for the house, where administrators work. */
  readonly id: number | null;
  readonly name: string;
  readonly roles: readonly WorkRole[];
}

/** Of those who are administrators and of organizers themselves: everything is theirs to change. */
export const mayEdit = ({ roles }: Workplace): boolean => roles.includes('organizer');

/** Of those who run the whole box office. */
export const isAdministrator = ({ roles }: Workplace): boolean => roles.includes('administrator');

/** Of those who may see what is sold, and to whom. */
export const mayReadSales = ({ roles }: Workplace): boolean =>
  roles.includes('organizer') || roles.includes('finance');

/** How an organizer is called in addresses of the API. */
export const workplaceKey = ({ id }: Workplace): string => (id === null ? 'house' : String(id));

/** The organizer that was worked for last; `house`, or an id. */
export const chosenWorkplace = createStored<string>({
  key: 'onsale.organizer',
  initial: '',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
});

interface Work {
  readonly workplace: Workplace;
  readonly all: readonly Workplace[];
}

const WorkContext = createContext<Work | null>(null);

/** Puts everything below it to work for the chosen one of several organizers; the first, where none was chosen. */
export function WorkplaceProvider({
  workplaces,
  children,
}: {
  workplaces: readonly [Workplace, ...Workplace[]];
  children: ReactNode;
}) {
  const chosen = useStored(chosenWorkplace);
  const workplace = workplaces.find((each) => workplaceKey(each) === chosen) ?? workplaces[0];
  const work = useMemo(() => ({ workplace, all: workplaces }), [workplace, workplaces]);
  return <WorkContext value={work}>{children}</WorkContext>;
}

/** The organizer that is worked for. Every page of the console has one. */
export function useWorkplace(): Workplace {
  return useWork().workplace;
}

function useWork(): Work {
  const work = use(WorkContext);
  if (work === null) throw new Error('there is no organizer around this page');
  return work;
}

/** Goes over to the organizer of what a page is about, when a link led there from the work for another one. */
export function useWorkFor(organizerId: number | null): void {
  const { workplace, all } = useWork();
  const other = workplace.id === organizerId ? undefined : all.find(({ id }) => id === organizerId);
  useEffect(() => {
    if (other !== undefined) chosenWorkplace.set(workplaceKey(other));
  }, [other]);
}
