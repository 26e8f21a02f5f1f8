/** Bookings of all shows that one may read. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { useWorkplace } from '../../../console/workplace.tsx';
import { BookingList } from './booking-list.tsx';

export default function BookingsPage() {
  const search = useSearch({ from: '/organize/bookings' });
  const navigate = useNavigate();
  // Administrators work for the house, and look through the bookings of everybody.
  const { id } = useWorkplace();
  return (
    <ConsolePage>
      <PageHead title="Bookings" text="Of all your shows, the latest first." />
      <BookingList
        organizerId={id ?? undefined}
        search={search}
        onSearch={(next) => void navigate({ to: '/organize/bookings', search: next, replace: true })}
      />
    </ConsolePage>
  );
}
