/** A mail as modules ask for it. */
import type { MailData, MailKind } from './templates/index.ts';

export interface Recipient {
  readonly address: string;
  readonly name?: string | null | undefined;
}

/** What a mail is about, so that it can be found from there. */
export interface MessageSubject {
  readonly type: string;
  readonly id: string | number;
}

/** A mail to be sent. */
export interface NewMessage<Kind extends MailKind = MailKind> {
  readonly kind: Kind;
  readonly to: Recipient;
  /** What its template is filled with. Values under `secret` are forgotten once it was sent. */
  readonly data: MailData[Kind];
  readonly subject?: MessageSubject | undefined;
  /** A second one with the same key is not made. */
  readonly dedupeKey?: string | undefined;
  readonly language?: string | undefined;
}

export type MessageState = 'queued' | 'sent' | 'failed' | 'kept';
