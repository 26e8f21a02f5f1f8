/**
 * What people, keys and administrators did, from the audit log. Where rows tell of the same thing at the same instant, the
 * log only adds who did it; the rest are entries of their own.
 */
import { entry, type TimelineEntry } from './entry.ts';
import type { AuditRow } from './rows.ts';

/** Which entries an action has left by itself, in the commit that it was decided in. */
const LEFT: Readonly<Record<string, readonly TimelineEntry['kind'][]>> = {
  'hold.made': ['hold'],
  'booking.made': ['booking', 'payment'],
  'booking.payment-asked': ['payment'],
  'booking.confirmed': ['booking', 'payment'],
  'booking.canceled': ['booking', 'ticket', 'refund'],
  'booking.refunded': ['refund'],
};

/** Adds to the entries what the audit log knows. */
export function withAudit(entries: readonly TimelineEntry[], audit: readonly AuditRow[]): TimelineEntry[] {
  const named = entries.map((each) => {
    const row = audit.find((candidate) => isOf(each, candidate));
    return row === undefined ? each : { ...each, by: nameOf(row) };
  });
  const rest = audit.filter((row) => !entries.some((each) => isOf(each, row)));
  return [...named, ...rest.map(toEntry)];
}

const isOf = ({ kind, at }: TimelineEntry, row: AuditRow): boolean =>
  LEFT[row.action]?.includes(kind) === true && at.getTime() === row.at.getTime();

const nameOf = ({ actorKind, actorName }: AuditRow): string =>
  actorKind === 'key' ? `the API key “${actorName}”` : actorName;

function toEntry(row: AuditRow): TimelineEntry {
  const detail = [told('Before', row.before), told('After', row.after)].filter((part) => part !== null);
  return entry(row.at, 'change', WORDS[row.action] ?? `${readable(row.action)}.`, {
    by: nameOf(row),
    ...(detail.length > 0 && { detail: detail.join(' ') }),
  });
}

const WORDS: Readonly<Record<string, string>> = {
  'hold.made': 'The places were held.',
  'hold.changed': 'The places of the hold were changed.',
  'hold.extended': 'The hold was extended.',
  'booking.made': 'The booking was made.',
  'booking.canceled': 'The booking, or some of its tickets, was canceled.',
  'booking.refunded': 'Money was given back.',
  'booking.moved': 'Tickets were moved to other places.',
  'booking.resent': 'The tickets were sent again.',
  'ticket.renamed': 'The name on a ticket was changed.',
};

/** `ticket.name-changed` as `Ticket name changed`. */
function readable(action: string): string {
  const words = action.replaceAll(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Before: seat 12.` */
function told(label: string, value: AuditRow['before']): string | null {
  const parts = Object.entries(value ?? {}).map(([name, each]) => `${name} ${textOf(each)}`);
  return parts.length === 0 ? null : `${label}: ${parts.join(', ')}.`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
