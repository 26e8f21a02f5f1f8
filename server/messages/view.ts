/** A mail as the timeline of what it is about shows it. */
import type { MessageState } from './message.ts';
import type { MessageRow } from './rows.ts';

export interface MessageView {
  readonly id: number;
  readonly kind: string;
  readonly state: MessageState;
  readonly to: string;
  /** Null until it was sent or kept. */
  readonly headline: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
}

export const viewOf = (row: MessageRow): MessageView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  to: row.to_address,
  headline: row.headline,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  attempts: row.attempts,
});
