/** What the door made of a ticket. */
import { counted, entry, type TimelineEntry } from './entry.ts';
import type { CheckInRow } from './rows.ts';

/** A ticket that was used, and that this was undone, where it was. */
export function checkInEntries({ number, people, at, changedAt, device, by }: CheckInRow): TimelineEntry[] {
  const used = entry(at, 'check-in', `Ticket ${number} was checked in at “${device}”.`, {
    by,
    detail: people > 1 ? `It has let in ${counted(people, 'person').replace('persons', 'people')}.` : null,
  });
  if (people > 0) return [used];
  return [
    used,
    entry(changedAt, 'check-in', `The check-in of ticket ${number} was undone; it is good again.`),
  ];
}
