import type { Schemas, Show } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n/index.tsx';
import { toCalendar } from './calendar.ts';

/** Saves the night as an .ics file, made here. */
export function CalendarButton({ booking, show }: { booking: Schemas['Booking']; show: Show }) {
  const t = useT();
  const save = () => {
    const text = toCalendar({
      uid: booking.id,
      startsAt: show.startsAt,
      endsAt: show.endsAt,
      title: show.event.title,
      place: `${show.venue.name}, ${show.venue.city}`,
      description: `${t('booking.reference')}: ${booking.reference}`,
      stampedAt: new Date(),
    });
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    Object.assign(document.createElement('a'), { href: address, download: `${show.event.slug}.ics` }).click();
    // Not at once: the browser reads it when it has asked where to put it.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <Button onClick={save}>
      <Icon name="calendar" />
      {t('booking.calendar')}
    </Button>
  );
}
