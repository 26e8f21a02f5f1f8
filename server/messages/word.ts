/** Words a mail: what its row says, and what has to be looked up. */
import { type Content, htmlOf, linksOf, textOf } from './content.ts';
import type { MessageRow } from './rows.ts';
import {
  type BookingMailKind,
  isMailKind,
  languageOf,
  type MailData,
  type MailKind,
  wordMail,
} from './templates/index.ts';

/** What mails about a booking say of it; from the module that knows bookings. */
export interface BookingMails {
  /**
   * Fills a mail about a booking.
   * @param given what is known of the event that the mail tells of; null for nothing
   * @returns undefined when there is no such booking
   */
  fill(
    kind: BookingMailKind,
    bookingId: string,
    given: unknown,
  ): Promise<MailData[BookingMailKind] | undefined>;
  /** Where its customer reads it, with its secret. */
  linkOf(bookingId: string): string;
}

export interface Worded {
  readonly headline: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** Words a mail that is filled already. */
export function word(row: MessageRow, data: unknown, bookings: Pick<BookingMails, 'linkOf'>): Worded {
  const kind = kindOf(row);
  const content: Content = wordMail(kind, data as MailData[MailKind], row.language, {
    to: { address: row.to_address, name: row.to_name },
    link: isOfBooking(row) ? bookings.linkOf(row.subject_id) : null,
  });
  const html = htmlOf(content, languageOf(kind, row.language));
  return { headline: content.headline, text: textOf(content), html, links: linksOf(content) };
}

/** What a mail has to say; undefined when what it is about is no more. */
export async function fill(row: MessageRow, bookings: BookingMails): Promise<unknown> {
  return isOfBooking(row) ? bookings.fill(row.kind, row.subject_id, row.data) : row.data;
}

type OfBooking = MessageRow & { readonly kind: BookingMailKind; readonly subject_id: string };
const ofBookings: readonly string[] = ['tickets', 'canceled', 'moved', 'refund'] satisfies BookingMailKind[];

const isOfBooking = (row: MessageRow): row is OfBooking =>
  ofBookings.includes(row.kind) && row.subject_id !== null;

function kindOf({ id, kind }: MessageRow): MailKind {
  if (!isMailKind(kind)) throw new Error(`mail ${id} has a kind that this version doesn't know: ${kind}`);
  return kind;
}
