/** Mails of accounts and teams, in English. */
import type { Templates } from './data.ts';

const NOT_YOU = 'If this was not you, you need to do nothing.';

type Kinds =
  | 'verify-email'
  | 'reset-password'
  | 'account-exists'
  | 'password-changed'
  | 'account-deleted'
  | 'invitation';

export const accountMails: Pick<Templates, Kinds> = {
  'verify-email': ({ secret, validHours }, { to }) => ({
    headline: 'Confirm your e-mail address',
    parts: [
      hello(to.name),
      { text: `Somebody made an account with ${to.address}. Confirm that the address is yours:` },
      { link: secret.link, label: 'Confirm the address' },
      { note: `The link is good for ${hours(validHours)}. ${NOT_YOU}` },
    ],
  }),
  'reset-password': ({ secret, validHours }, { to }) => ({
    headline: 'Choose a new password',
    parts: [
      hello(to.name),
      { text: `Somebody asked for a new password for the account of ${to.address}.` },
      { link: secret.link, label: 'Choose a new password' },
      { note: `The link is good for ${hours(validHours)}. ${NOT_YOU} Your password stays as it is.` },
    ],
  }),
  'account-exists': ({ secret }, { to }) => ({
    headline: 'You have an account already',
    parts: [
      hello(to.name),
      { text: `Somebody tried to make an account with ${to.address}, but there is one.` },
      { link: secret.link, label: 'Sign in, or choose a new password' },
      { note: NOT_YOU },
    ],
  }),
  'password-changed': (_data, { to }) => ({
    headline: 'Your password was changed',
    parts: [
      hello(to.name),
      { text: `The password of the account of ${to.address} was changed just now.` },
      { note: 'If this was not you, choose a new password at once: "Forgot password" on the sign-in page.' },
    ],
  }),
  'account-deleted': (_data, { to }) => ({
    headline: 'Your account is deleted',
    parts: [
      hello(to.name),
      { text: 'Your account and what it knew of you are deleted. Records of sales stay, without your name.' },
    ],
  }),
  invitation: ({ secret, organizer, inviter, role, validDays }, { to }) => ({
    headline: `${inviter} invites you to ${organizer}`,
    parts: [
      hello(to.name),
      { text: `${inviter} invites you to work for ${organizer} on Onsale. Your role: ${role}.` },
      { link: secret.link, label: 'Accept the invitation' },
      { text: `Sign in with ${to.address}, or make an account with it: the invitation is for this address.` },
      { note: `It is good for ${validDays} days. If you know nothing of it, you need to do nothing.` },
    ],
  }),
};

export const hello = (name: string | null) => ({ text: name === null ? 'Hello,' : `Hello ${name},` });

const hours = (count: number): string => (count === 1 ? 'one hour' : `${count} hours`);
