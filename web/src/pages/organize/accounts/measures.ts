/** What an administrator can do with an account, as data: what it means, what it asks, what it does. Pure but for `run`. */
import { endAllSessions, type ManagedAccount, manageAccount, sendPasswordLink } from './queries.ts';

export interface Measure {
  readonly key: string;
  /** On the button. */
  readonly label: string;
  /** Beside it: when this is the right thing to do. */
  readonly when: string;
  readonly danger?: boolean;
  /** Asked before it is done. */
  readonly question: string;
  /** What happens then, and what doesn't: a paragraph each. */
  readonly effects: readonly string[];
  /** The button that does it. */
  readonly confirm: string;
  /** Said once it is done. */
  readonly done: string;
  readonly run: () => Promise<unknown>;
}

export interface Part {
  readonly title: string;
  readonly measures: readonly Measure[];
}

type Make = (account: ManagedAccount) => Measure;

/** What makes sense as the account stands, by what somebody calls about. */
export function partsOf(account: ManagedAccount): Part[] {
  const { isDisabled, isAdministrator, hasTwoFactor, openSessions } = account;
  const parts: [string, (Make | false)[]][] = [
    [
      'They can’t sign in',
      [isDisabled && enable, !isDisabled && mailLink, hasTwoFactor && turnOffSecondFactor],
    ],
    ['They must not be signed in any more', [openSessions > 0 && signOut, !isDisabled && disable]],
    ['Running this box office', [isAdministrator ? unmake : !isDisabled && make]],
  ];
  return parts
    .map(([title, makes]) => ({
      title,
      measures: makes.filter((each) => each !== false).map((each) => each(account)),
    }))
    .filter(({ measures }) => measures.length > 0);
}

const mailLink: Make = (account) => ({
  key: 'password',
  label: 'Mail a link for a new password',
  when: account.emailVerified
    ? 'They forgot their password, or typed so many wrong ones that they have to wait: a new one ends that.'
    : 'They forgot their password, or the mail to confirm their address never came: this link confirms it too.',
  question: `Mail ${account.name} a link?`,
  effects: [
    `The mail goes to ${account.email}, and nowhere else. Its link is good for one hour.`,
    'The password of today stays good until they choose another one; then all their sessions end.',
  ],
  confirm: 'Send the mail',
  done: `A mail is on its way to ${account.email}.`,
  run: () => sendPasswordLink(account),
});

const turnOffSecondFactor: Make = (account) => ({
  key: 'two-factor',
  label: 'Turn off the second factor',
  when: 'They lost the app and the backup codes.',
  danger: true,
  question: `Turn off the second factor of ${account.name}?`,
  effects: [
    'Nothing here can tell whether it is really them who calls. Make sure of it yourself: call back on a number that you know, or ask somebody who knows them.',
    'From then on the password alone is enough. They can set up a second factor again on their account page.',
  ],
  confirm: 'I am sure who it is: turn it off',
  done: `${account.name} signs in with the password alone.`,
  run: () => manageAccount(account, { hasTwoFactor: false }),
});

const signOut: Make = (account) => ({
  key: 'sessions',
  label: 'Sign out everywhere',
  when: 'A device was lost, or somebody else sits at it.',
  question: `Sign ${account.name} out everywhere?`,
  effects: [
    'All sessions end at once, in browsers and in programs. Whoever knows the password can sign in again: have a new one chosen, or disable the account.',
  ],
  confirm: 'Sign out everywhere',
  done: `${account.name} is signed in nowhere.`,
  run: () => endAllSessions(account),
});

const disable: Make = (account) => ({
  key: 'disable',
  label: 'Disable the account',
  when: 'This person must not sign in any more, until you enable it again.',
  danger: true,
  question: `Disable the account of ${account.name}?`,
  effects: [
    'All sessions end at once, and nobody can sign in with it.',
    'Bookings stay, and their tickets stay good. Roles in teams stay too, and count again once the account is enabled.',
    ...(account.organizers.some(({ roles }) => roles.includes('organizer'))
      ? ['API keys that they made go on working: delete them on the page of the organizer.']
      : []),
  ],
  confirm: 'Disable the account',
  done: `${account.name} can’t sign in any more.`,
  run: () => manageAccount(account, { isDisabled: true }),
});

const enable: Make = (account) => ({
  key: 'enable',
  label: 'Enable the account',
  when: 'It is disabled: nobody can sign in with it.',
  question: `Enable the account of ${account.name}?`,
  effects: ['They can sign in again, with the password and the roles that they had.'],
  confirm: 'Enable the account',
  done: `${account.name} can sign in again.`,
  run: () => manageAccount(account, { isDisabled: false }),
});

const make: Make = (account) => ({
  key: 'make-administrator',
  label: 'Make administrator',
  when: 'They shall run this box office with you: all organizers, all bookings, all accounts.',
  question: `Make ${account.name} an administrator?`,
  effects: [
    'They can do everything that you can, for every organizer, and disable other administrators.',
    ...(account.hasTwoFactor
      ? []
      : ['They sign in with a password alone: ask them to set up a second factor.']),
  ],
  confirm: 'Make administrator',
  done: `${account.name} is an administrator.`,
  run: () => manageAccount(account, { isAdministrator: true }),
});

const unmake: Make = (account) => ({
  key: 'unmake-administrator',
  label: 'Take administrator away',
  when: 'They shall not run this box office any more.',
  danger: true,
  question: `Take administrator away from ${account.name}?`,
  effects: ['They stay signed in, and keep the roles that they have in teams.'],
  confirm: 'Take it away',
  done: `${account.name} is no administrator any more.`,
  run: () => manageAccount(account, { isAdministrator: false }),
});
