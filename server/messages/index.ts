/**
 * The way into this module: every mail that Onsale sends. It knows no other module but the audit log; what a mail says of
 * them is told to it.
 */

export { enqueue, forgetAddress, type Handle } from './enqueue.ts';
export type { KeptMail, MailboxPage, MailboxQuery } from './mailbox.ts';
export type {
  MessageState,
  MessageSubject,
  NewBookingMessage,
  NewMessage,
  PlainMailKind,
  Recipient,
} from './message.ts';
export { createMessages, type Messages, type MessagesOptions } from './messages.ts';
export { mailsTo, type SentMail } from './personal-data.ts';
export type { BookingFacts, BookingMailKind, MailData, MailKind, ShowFacts } from './templates/index.ts';
export type { SmtpOptions } from './transport.ts';
export type { MessageView } from './view.ts';
export type { BookingMails, Worded } from './word.ts';
