import type { Schemas } from '../../api/client.ts';
import { Badge } from '../../components/badge.tsx';
import { useT } from '../../i18n/index.tsx';
import { stageOf } from '../../lib/booking-stage.ts';

/** How a booking stands, in a word or two. */
export function StageBadge({ booking }: { booking: Schemas['Booking'] }) {
  const t = useT();
  const { kind } = stageOf(booking);
  if (kind === 'confirmed') {
    const count = booking.tickets.filter(({ status }) => status === 'valid').length;
    return <Badge tone="good">{t('show.selection.count', { count })}</Badge>;
  }
  if (kind === 'canceled') return <Badge>{t('booking.ticket.canceled')}</Badge>;
  if (kind === 'expired') return <Badge>{t('booking.expired.title')}</Badge>;
  return <Badge tone="warn">{t(`booking.${kind}.title`)}</Badge>;
}
