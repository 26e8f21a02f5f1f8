/** Bookings of one show. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useConsoleShow } from '../../../console/show-context.ts';
import { BookingList } from './booking-list.tsx';

export default function ShowBookingsPage() {
  const { id: showId } = useConsoleShow();
  const search = useSearch({ from: '/organize/shows/$showId/bookings' });
  const navigate = useNavigate();
  const onSearch = (next: typeof search) =>
    void navigate({
      to: '/organize/shows/$showId/bookings',
      params: { showId },
      search: next,
      replace: true,
    });
  return <BookingList showId={showId} search={search} onSearch={onSearch} />;
}
