import { EmptyState } from '../../components/states.tsx';

/** In place of a page that only an organizer has. */
export const OnlyOrganizers = ({ what }: { what: string }) => (
  <EmptyState icon="search" title={`The house has no ${what}`}>
    Administrators run it. Choose one of your organizers to see its {what}.
  </EmptyState>
);
