/** Mails of bookings and the waitlist, in English. */
import type { Part } from '../content.ts';
import type { BookingFacts, ShowFacts, Templates } from './data.ts';
import { hello } from './en-accounts.ts';
import { moneyOf, timeOf } from './format.ts';

type Kinds =
  | 'tickets'
  | 'canceled'
  | 'moved'
  | 'refund'
  | 'waitlist-joined'
  | 'waitlist-offer'
  | 'waitlist-missed'
  | 'waitlist-closed';

export const bookingMails: Pick<Templates, Kinds> = {
  tickets: (data, { to, link }) => ({
    headline: `Your tickets for ${data.title} (${data.reference})`,
    parts: [
      hello(to.name),
      { text: `Here ${data.places.length === 1 ? 'is your ticket' : 'are your tickets'}. See you there!` },
      ...linkTo(link, 'Open your tickets'),
      { facts: [['Booking', data.reference], ...showFacts(data), ['Total', total(data)]] },
      { list: data.places },
      { note: 'Whoever has the link can use the tickets: keep it to yourself.' },
    ],
  }),
  canceled: (data, { to, link }) => ({
    headline: `${data.isAll ? 'Canceled' : 'Partly canceled'}: ${data.title} (${data.reference})`,
    parts: [
      hello(to.name),
      { text: data.isAll ? 'Your booking is canceled.' : 'These places of your booking are canceled.' },
      ...why(data.reason).map((text) => ({ text })),
      { facts: [['Booking', data.reference], ...showFacts(data)] },
      { list: data.places },
      { text: moneyBack(data) },
      ...linkTo(link, 'Open your booking'),
    ],
  }),
  moved: (data, { to, link }) => ({
    headline: `You have other seats: ${data.title} (${data.reference})`,
    parts: [
      hello(to.name),
      {
        text: 'The organizer has given you other seats. What you paid stays the same, and so do your tickets.',
      },
      { text: 'Now:' },
      { list: data.places },
      { text: 'Before:' },
      { list: data.before },
      { facts: [['Booking', data.reference], ...showFacts(data)] },
      ...linkTo(link, 'Open your tickets'),
    ],
  }),
  refund: (data, { to, link }) => ({
    headline: `You get money back: ${data.title} (${data.reference})`,
    parts: [
      hello(to.name),
      { text: moneyBack(data) },
      ...why(data.reason).map((text) => ({ text })),
      { facts: [['Booking', data.reference], ...showFacts(data)] },
      ...linkTo(link, 'Open your booking'),
    ],
  }),
  'waitlist-joined': (data, { to }) => ({
    headline: `You are on the waitlist for ${data.title}`,
    parts: [
      hello(to.name),
      { text: 'We write to you as soon as there is a place for you.' },
      { facts: [...showFacts(data), ['You wait for', places(data)]] },
      { link: data.secret.link, label: 'See your place, or leave the waitlist' },
    ],
  }),
  'waitlist-offer': (data, { to }) => ({
    headline: `There are tickets for you: ${data.title}`,
    parts: [
      hello(to.name),
      {
        text: 'Your turn has come. These places are kept for you until the time below, and for nobody else.',
      },
      { facts: [...showFacts(data), ['Places', places(data)], ['Kept until', when(data, data.until)]] },
      { link: data.secret.link, label: 'Buy them now' },
      { note: 'If you do nothing, they are offered to whoever comes after you.' },
    ],
  }),
  'waitlist-missed': (data, { to }) => ({
    headline: `Your offer has run out: ${data.title}`,
    parts: [
      hello(to.name),
      { text: 'The places that were kept for you are offered to whoever comes after you.' },
      { facts: [...showFacts(data), ['Places', places(data)]] },
      { text: 'If you still want tickets, you can join the waitlist again, at its end.' },
      { link: data.secret.link, label: 'Open the waitlist' },
    ],
  }),
  'waitlist-closed': (data, { to }) => ({
    headline: `You are not on the waitlist any more: ${data.title}`,
    parts: [
      hello(to.name),
      {
        text: 'The wait is over, without places for you: the sale has ended, or the organizer closed your entry.',
      },
      { facts: [...showFacts(data), ['You waited for', places(data)]] },
      { link: data.secret.link, label: 'See what happened' },
    ],
  }),
};

const linkTo = (link: string | null, label: string): Part[] => (link === null ? [] : [{ link, label }]);

/** What the program itself gives as a reason; what people give is told as they wrote it. */
const REASONS: Readonly<Record<string, string>> = {
  show_canceled: 'The show is canceled. We are sorry.',
  paid_twice: 'It was paid twice.',
  places_gone: 'The payment came too late: the places were sold meanwhile.',
  hold_expired: 'The payment came too late.',
  booking_canceled: 'The payment came after the booking was canceled.',
};
const CODE = /^[a-z_]+$/;

const why = (reason: string | null): string[] => {
  const known = REASONS[reason ?? ''];
  if (known !== undefined) return [known];
  return reason === null || reason === '' || CODE.test(reason) ? [] : [`Reason: ${reason}`];
};

const when = ({ timeZone }: ShowFacts, iso: string): string => timeOf(iso, timeZone, 'en-US');

const showFacts = (data: ShowFacts): [string, string][] => [
  ['Show', data.title],
  ['When', when(data, data.startsAt)],
  ['Where', data.venue],
];

const places = ({ tier, quantity }: { readonly tier: string; readonly quantity: number }): string =>
  `${quantity} × ${tier}`;

const total = ({ total: amount, currency }: BookingFacts): string =>
  amount === 0 ? 'Free' : moneyOf(amount, currency, 'en-US');

const moneyBack = (data: BookingFacts & { readonly moneyBack: number }): string =>
  data.moneyBack === 0
    ? 'Nothing was paid for it, so no money goes back.'
    : `${moneyOf(data.moneyBack, data.currency, 'en-US')} go back to your means of payment. That can take a few days.`;
