import { Badge, type Tone } from '../../components/badge.tsx';
import type { BookingStatus } from './queries.ts';

const LOOKS: Readonly<Record<BookingStatus, { readonly tone: Tone; readonly text: string }>> = {
  held: { tone: 'warn', text: 'In a basket' },
  pending: { tone: 'info', text: 'Waiting for payment' },
  confirmed: { tone: 'good', text: 'Confirmed' },
  canceled: { tone: 'bad', text: 'Canceled' },
  expired: { tone: 'neutral', text: 'Ran out' },
};

/** What has become of a booking, in a word or two. */
export const BookingBadge = ({ status }: { status: BookingStatus }) => (
  <Badge tone={LOOKS[status].tone}>{LOOKS[status].text}</Badge>
);

/** States that a list of bookings can be narrowed down to. */
export const statusChoices = (['confirmed', 'pending', 'canceled', 'expired'] as const).map((status) => ({
  status,
  text: LOOKS[status].text,
}));
