/** What the rows of messages tell. */
import { entry, ONSALE, type TimelineEntry } from './entry.ts';
import type { MessageRow } from './rows.ts';

/** A mail, at the time it went, or else was written down. */
export function messageEntry(message: MessageRow): TimelineEntry {
  const { kind, state, headline, error, createdAt, sentAt } = message;
  const name = headline === null ? `The mail “${kind}”` : `The mail “${headline}”`;
  const detail = error === null || state === 'sent' ? null : `The mail server said: ${error}`;
  return entry(sentAt ?? createdAt, 'message', `${name} ${STATES[state](message)}`, { detail, by: ONSALE });
}

const STATES: Readonly<Record<MessageRow['state'], (message: MessageRow) => string>> = {
  queued: ({ to }) => `to ${to} waits to be sent.`,
  sent: ({ to }) => `was sent to ${to}.`,
  failed: ({ to }) => `to ${to} could not be sent.`,
  kept: ({ to }) => `to ${to} was written; there is no mail server, so it can be read in the local mailbox.`,
};
