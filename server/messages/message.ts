/** A mail as modules ask for it. */
import type { BookingMailKind, MailData, MailKind } from './templates/index.ts';

export interface Recipient {
  readonly address: string;
  readonly name?: string | null | undefined;
}

/** What a mail is about, so that it can be found from there. */
export interface MessageSubject {
  readonly type: string;
  readonly id: string | number;
}

/** Kinds that come with all they say. */
export type PlainMailKind = Exclude<MailKind, BookingMailKind>;

/** A mail to be sent. */
export interface NewMessage<Kind extends PlainMailKind = PlainMailKind> {
  readonly kind: Kind;
  readonly to: Recipient;
  /** What its template is filled with. Values under `secret` are forgotten once it was sent. */
  readonly data: MailData[Kind];
  readonly subject?: MessageSubject | undefined;
  /** A second one with the same key is not made. */
  readonly dedupeKey?: string | undefined;
  readonly language?: string | undefined;
}

/** A mail about a booking: what it says of the booking is looked up when it is sent. */
export interface NewBookingMessage {
  readonly kind: BookingMailKind;
  readonly to: Recipient;
  readonly bookingId: string;
  /** What happened, for `fill` of BookingMails. */
  readonly given?: object | undefined;
  readonly dedupeKey?: string | undefined;
  /** Whether a person asked for it and waits; others come in tens of thousands. */
  readonly isAwaited?: boolean | undefined;
}

export type MessageState = 'queued' | 'sent' | 'failed' | 'kept';
