/**
 * better-auth, set up on our tables (db/migrations/0009_accounts.sql) and asked through its `api` only: routes, limits,
 * errors, mails and links are ours. It hashes passwords, makes sessions and looks after second factors.
 */
import { BROWSER_SECONDS, COOKIE_NAME } from './credentials.ts';
import type { Joined } from './joined.ts';
import { createTurns, PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './passwords.ts';

export interface AuthOptions {
  readonly joined: Joined;
  readonly publicUrl: string;
  /** Signs cookies and encrypts second factors. */
  readonly key: string;
  readonly log: { error(fields: object, message: string): void };
}

export type Auth = Awaited<ReturnType<typeof loadAuth>>;

/** How the address of whoever asks is told to better-auth; see headersOf. */
export const ADDRESS_HEADER = 'x-onsale-address';
const DAY_SECONDS = 86_400;

/** Makes the function that loads it, once: half a second that no start should wait for. */
export function lazyAuth(options: AuthOptions): () => Promise<Auth> {
  let loading: Promise<Auth> | undefined;
  return () => {
    loading ??= loadAuth(options);
    return loading;
  };
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

async function loadAuth({ joined, publicUrl, key, log }: AuthOptions) {
  const [{ betterAuth }, { twoFactor }, { username }, passwords] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/username'),
    import('better-auth/crypto'),
  ]);
  const inTurn = createTurns();
  return betterAuth({
    appName: 'Onsale',
    baseURL: publicUrl,
    secret: key,
    database: { db: joined.database, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...more) => log.error({ more }, message) },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'onsale',
      cookies: { session_token: { name: COOKIE_NAME } },
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Tables are made and tested by us; looking at them takes a connection of its own, in the middle of a transaction.
      database: { validateSchema: false },
    },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      // Otherwise whoever signs up with an address of somebody else would learn by signing in whether it was taken.
      requireEmailVerification: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
      password: {
        hash: (password) => inTurn(() => passwords.hashPassword(password)),
        verify: async (both) => joined.isProven(both) || inTurn(() => passwords.verifyPassword(both)),
      },
    },
    // Sessions are extended by us: see profile.ts.
    session: {
      modelName: 'account_sessions',
      expiresIn: BROWSER_SECONDS,
      disableSessionRefresh: true,
      freshAge: 0,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    user: { modelName: 'accounts', fields: { emailVerified: 'email_verified', ...times } },
    account: { modelName: 'account_credentials', fields: credentialFields },
    verification: {
      modelName: 'account_verifications',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', ...times },
    },
    databaseHooks: {
      session: {
        create: {
          // Whoever is disabled gets no session, whichever way leads to one. One that is made is of no use before it is
          // opened by us, together with its row in the audit log: see openSession.
          before: async ({ userId }) =>
            (await isDisabled(joined, userId)) ? false : { data: { expiresAt: new Date() } },
        },
      },
    },
    plugins: [
      username({ displayUsername: false, usernameValidator: isUsername }),
      twoFactor({
        issuer: 'Onsale',
        trustDeviceMaxAge: DAY_SECONDS,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'account_two_factors',
            fields: {
              backupCodes: 'backup_codes',
              userId: 'account_id',
              failedVerificationCount: 'failed_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  });
}

const credentialFields = {
  userId: 'account_id',
  providerId: 'provider_id',
  accountId: 'provider_account_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...times,
} as const;

/** What a username is made of: it can't be taken for an e-mail address. */
export const USERNAME_PATTERN = '^[a-zA-Z0-9][a-zA-Z0-9_.]{2,29}$';
const isUsername = (username: string): boolean => new RegExp(USERNAME_PATTERN).test(username);

async function isDisabled({ database }: Joined, id: string): Promise<boolean> {
  const account = await database
    .selectFrom('accounts')
    .select('disabled')
    .where('id', '=', id)
    .executeTakeFirst();
  return account?.disabled ?? true;
}
