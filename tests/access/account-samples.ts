/** Requests about somebody's own account, each by somebody new; see samples.ts. */
import { randomUUID } from 'node:crypto';
import { type MadeAccount, PASSWORD } from '../support/accounts.ts';
import { codeOf } from '../support/totp.ts';
import { OWNER } from './actors.ts';
import type { Make, Sample } from './samples.ts';
import type { World } from './world.ts';

const anyVersion = { 'if-match': '*' };
const password = { password: PASSWORD };
const newPassword = 'another long password';

/** A request of somebody who is signed in. */
const signedIn =
  (path: string, body?: object): Make =>
  async (world) => ({ path, body, headers: (await world.newPerson()).cookie });

const withLogin =
  (path: string): Make =>
  async (world) => ({ path, body: { login: (await world.newPerson()).email, ...password } });

/** Sends what has to come before, and wants success. */
async function first(world: World, path: string, body: object, { cookie }: Partial<MadeAccount> = {}) {
  const answer = await world.send('guest', 'POST', path, body, cookie);
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${answer.body}`);
  return answer.json;
}

/** Somebody with a second factor that is set up, and its code. */
async function withSecondFactor(world: World, isOn: boolean) {
  const person = await world.newPerson();
  const { uri } = await first(world, '/account/two-factor', password, person);
  if (isOn) await first(world, '/account/two-factor/confirm', { code: codeOf(uri) }, person);
  return { headers: person.cookie, code: codeOf(uri) };
}

export const accountSamples: Readonly<Record<string, Make>> = {
  signUp: async () => ({
    path: '/auth/sign-up',
    body: { email: `${randomUUID()}@example.com`, name: 'Anna Example', ...password },
  }),
  signIn: withLogin('/auth/sign-in'),
  createToken: withLogin('/auth/token'),
  signOut: signedIn('/auth/sign-out'),
  verifyEmail: async (world) => {
    const { email } = await world.newPerson({ isVerified: false });
    await first(world, '/auth/verification', { email });
    return { path: '/auth/verify-email', body: { token: await world.tokenTo(email), ...password } };
  },
  resendVerification: async (world) => ({
    path: '/auth/verification',
    body: { email: (await world.newPerson({ isVerified: false })).email },
  }),
  forgotPassword: async (world) => ({
    path: '/auth/password/forgot',
    body: { email: (await world.newPerson()).email },
  }),
  resetPassword: async (world) => {
    const { email } = await world.newPerson();
    await first(world, '/auth/password/forgot', { email });
    return { path: '/auth/password/reset', body: { token: await world.tokenTo(email), newPassword } };
  },
  patchAccount: async (world) => ({
    path: '/account',
    body: { name: 'Zoe Example', username: `zoe.${randomUUID().slice(0, 8)}` },
    headers: { ...(await world.newPerson()).cookie, ...anyVersion },
  }),
  deleteAccount: signedIn('/account', password),
  changeEmail: async (world) => ({
    path: '/account/email',
    body: { email: `${randomUUID()}@example.com`, ...password },
    headers: (await world.newPerson()).cookie,
  }),
  changePassword: signedIn('/account/password', { ...password, newPassword }),
  endOtherSessions: signedIn('/account/sessions'),
  endSession: async (world) => {
    const { cookie } = await world.newPerson();
    const { json } = await world.send('guest', 'GET', '/account/sessions', undefined, cookie);
    return { path: `/account/sessions/${json.items[1].id}`, headers: cookie };
  },
  setUpTwoFactor: signedIn('/account/two-factor', password),
  confirmTwoFactor: async (world) => {
    const { headers, code } = await withSecondFactor(world, false);
    return { path: '/account/two-factor/confirm', body: { code }, headers };
  },
  renewBackupCodes: async (world) => {
    const { headers } = await withSecondFactor(world, true);
    return { path: '/account/two-factor/backup-codes', body: password, headers };
  },
  turnOffTwoFactor: async (world) => {
    const { headers } = await withSecondFactor(world, true);
    return { path: '/account/two-factor', body: password, headers };
  },
  acceptInvitation: async (world): Promise<Sample> => {
    const { email, cookie } = await world.newPerson();
    await world.make('POST', `/organizers/${OWNER}/invitations`, { email, roles: ['door'] });
    return { path: '/invitations/accept', body: { token: await world.tokenTo(email) }, headers: cookie };
  },
  leaveOrganizer: async (world) => {
    const { cookie } = await world.newPerson({ roles: [{ organizerId: OWNER, role: 'finance' }] });
    return { path: `/organizers/${OWNER}/membership`, headers: cookie };
  },
};
