/** The way into this module: accounts of people, their sessions, and who a request comes from. */

import type { By } from '../access/index.ts';
import { pruneAttempts } from './attempts.ts';
import { type AccountsOptions, type Context, createContext, type From } from './context.ts';
import type { Credential, HeaderReader } from './credentials.ts';
import { type AccountFilter, getManagedAccount, listAccounts } from './find.ts';
import { endAllSessions, helpWithPassword } from './help.ts';
import { ensureAccount, type ManagedChange, manageAccount, type NewAccount } from './manage.ts';
import { normalizeEmail } from './owner.ts';
import { changePassword, forgotPassword, type PasswordChange, resetPassword } from './password.ts';
import { deleteAccount, exportData } from './personal-data.ts';
import { changeEmail, changeProfile, getAccount, type ProfileChange } from './profile.ts';
import { createRecognizer, demandOwnSite } from './recognize.ts';
import {
  closeSession,
  endOtherSessions,
  endSession,
  extendSession,
  listSessions,
  pruneSessions,
} from './sessions.ts';
import { openToken, type SignIn, signIn } from './sign-in.ts';
import { resendVerification, type SignUp, signUp, verifyEmail } from './sign-up.ts';
import {
  confirmTwoFactor,
  renewBackupCodes,
  type Self,
  setUpTwoFactor,
  turnOffTwoFactor,
} from './two-factor.ts';

export { USERNAME_PATTERN } from './auth.ts';
export type { AccountsOptions, From } from './context.ts';
export type { Credential } from './credentials.ts';
export type { AccountFilter, AccountPage, ManagedAccount } from './find.ts';
export { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './passwords.ts';
export type { Export, Person, PersonalData } from './personal-data.ts';
export type { AccountView } from './profile.ts';
export type { SessionView } from './sessions.ts';
export { normalizeEmail };

export type Accounts = ReturnType<typeof createAccounts>;

/** Makes the module. Opens nothing; each operation is described where it is written. */
export function createAccounts(options: AccountsOptions) {
  const context: Context = createContext(options);
  const { credentials, pool, publicUrl } = context;
  const recognize = createRecognizer(context);
  /** What changes who may do what: nothing that was looked up before is believed any more. */
  const changing = <Value>(work: Promise<Value>): Promise<Value> => work.finally(recognize.forgetAll);
  return {
    /** Finds the account of a request; for the doors' authenticator. */
    recognize,
    demandOwnSite: (header: HeaderReader) => demandOwnSite(header, publicUrl),
    credentialOf: (header: HeaderReader): Credential | undefined => credentials.read(header),
    cookieOf: credentials.cookieOf,
    /** Makes a browser known for a login, so that strangers' tries don't make it wait. */
    deviceCookieOf: (login: string) => context.devices.cookieOf(normalizeEmail(login)),
    noCookie: credentials.noCookie,

    signUp: (input: SignUp, from: From) => signUp(context, input, from),
    resendVerification: (email: string, from: From) => resendVerification(context, email, from),
    verifyEmail: (input: Parameters<typeof verifyEmail>[1], from: From) =>
      changing(verifyEmail(context, input, from)),
    signIn: (input: SignIn, from: From) => signIn(context, input, from),
    openToken: (input: SignIn, from: From) => openToken(context, input, from),
    signOut: (token: string, from: From) => changing(closeSession(context, token, from)),
    forgotPassword: (email: string, from: From) => forgotPassword(context, email, from),
    resetPassword: (input: Parameters<typeof resetPassword>[1], from: From) =>
      changing(resetPassword(context, input, from)),

    getAccount: (id: string) => getAccount(context, id),
    changeProfile: (id: string, change: ProfileChange, expected: number | 'any', by: By) =>
      changing(changeProfile(context, id, change, expected, by)),
    changeEmail: (id: string, input: Parameters<typeof changeEmail>[2], from: From) =>
      changeEmail(context, id, input, from),
    changePassword: (self: Parameters<typeof changePassword>[1], change: PasswordChange, from: From) =>
      changing(changePassword(context, self, change, from)),
    listSessions: (id: string, token: string) => listSessions(context, id, token),
    endSession: (id: string, sessionId: string, from: From) =>
      changing(endSession(context, id, sessionId, from)),
    endOtherSessions: (id: string, token: string, from: From) =>
      changing(endOtherSessions(context, id, token, from)),
    extendSession: (credential: Credential) => extendSession(context, credential),
    setUpTwoFactor: (self: Self, password: string, from: From) =>
      setUpTwoFactor(context, self, password, from),
    confirmTwoFactor: (self: Self, code: string, from: From) => confirmTwoFactor(context, self, code, from),
    renewBackupCodes: (self: Self, password: string, from: From) =>
      renewBackupCodes(context, self, password, from),
    turnOffTwoFactor: (self: Self, password: string, from: From) =>
      turnOffTwoFactor(context, self, password, from),
    exportData: (id: string, token: string) => exportData(context, id, token),
    deleteAccount: (id: string, password: string, from: From) =>
      changing(deleteAccount(context, id, password, from)),

    listAccounts: (filter: AccountFilter) => listAccounts(context, filter),
    getManagedAccount: (id: string) => getManagedAccount(context, id),
    manageAccount: (id: string, change: ManagedChange, expected: number | 'any', by: By) =>
      changing(manageAccount(context, id, change, expected, by)),
    endAllSessions: (id: string, by: By) => changing(endAllSessions(context, id, by)),
    helpWithPassword: (id: string, by: By) => helpWithPassword(context, id, by),
    ensureAccount: (account: NewAccount, by: By) => ensureAccount(context, account, by),
    /** Forgets what has ended; for a job. */
    prune: async (): Promise<number> => (await pruneSessions(context)) + (await pruneAttempts(pool)),
  };
}
