/** A show as a calendar entry, RFC 5545. Pure. */

export interface CalendarEntry {
  /** The same for the same booking, so that adding it again changes nothing. */
  readonly uid: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  /** When the entry was made. */
  readonly stampedAt: Date;
}

/** The text of an .ics file. Times are in UTC; a calendar shows them in its own zone. */
export function toCalendar(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Onsale//Box office//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.uid}@onsale`,
    `DTSTAMP:${utc(entry.stampedAt)}`,
    `DTSTART:${utc(new Date(entry.startsAt))}`,
    `DTEND:${utc(new Date(entry.endsAt))}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.place)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** 20301231T200000Z */
const utc = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');

const OCTETS_MAX = 75;
const encoder = new TextEncoder();

/** Lines have at most 75 octets; a longer one goes on after a line break and a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > OCTETS_MAX) {
      parts.push(part);
      part = '';
      // The space that the next line begins with.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
