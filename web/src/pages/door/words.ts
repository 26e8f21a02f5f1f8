/** What outcomes are called. */
import type { Answer, Outcome } from '../../door/answer.ts';

export const titles: Readonly<Record<Outcome, string>> = {
  admitted: 'Let in',
  already_used: 'Already used',
  canceled: 'Canceled',
  not_paid: 'Not paid',
  wrong_show: 'For another show',
  unknown_ticket: 'No such ticket',
  bad_signature: 'Not a genuine code',
  turned_away: 'Turned away while offline',
  unverified: "Can't be verified offline",
};

const explanations: Readonly<Record<Outcome, string>> = {
  admitted: '',
  already_used: '',
  canceled: 'The ticket was canceled and lets nobody in.',
  not_paid: 'The booking has not been paid.',
  wrong_show: '',
  unknown_ticket: 'Check what was typed, or scan the code.',
  bad_signature: 'The code was not made by this box office, or was damaged.',
  turned_away: 'The ticket is good. Scan it again to let them in.',
  unverified: "This device can't tell by itself whether the code is genuine. Ask whoever is in charge.",
};

/** One sentence beside the title; may be empty. */
export function explain({ outcome, first, otherShow, listedAt }: Answer): string {
  if (outcome === 'already_used' && first !== undefined)
    return `First used ${timeOf(first.at)} at ${first.device}.`;
  if (outcome === 'wrong_show' && otherShow !== undefined) return `It is for ${otherShow}.`;
  if (outcome === 'admitted' && listedAt !== undefined)
    return `Sold after this device's list of ${timeOf(listedAt)}: the signature is genuine.`;
  if (outcome === 'unknown_ticket' && listedAt !== undefined)
    return `It is not on this device's list of ${timeOf(listedAt)}. Scan its QR: that may be newer.`;
  return explanations[outcome];
}

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** `19:02`, and the day where it is another one than today. */
export function timeOf(text: string, now = new Date()): string {
  const at = new Date(text);
  const isToday = at.toDateString() === now.toDateString();
  return isToday ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
}
