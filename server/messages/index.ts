/** The way into this module: every mail that Onsale sends. It knows no other module; what a mail says of them is told to it. */

export { enqueue, forgetAddress, type Handle } from './enqueue.ts';
export type { MessageState, MessageSubject, NewMessage, Recipient } from './message.ts';
export type { BookingFacts, MailData, MailKind, ShowFacts } from './templates/index.ts';
