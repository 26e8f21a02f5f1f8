import { EmptyState } from '../../components/states.tsx';

/** In place of a page that only an organizer has. */
export const OnlyOrganizers = ({ what }: { what: string }) => (
  <EmptyState icon="search" title={`The house has no ${what}`}>
    Administrators run it. Choose one of your organizers to see its {what}.
  </EmptyState>
);

/** In place of a page that somebody's role doesn't show. */
export const NotForYou = () => (
  <EmptyState icon="warning" title="This is for organizers">
    Your role doesn’t include it. Somebody in charge of the team can change that.
  </EmptyState>
);
