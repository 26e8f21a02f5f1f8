/**
 * People with accounts, for tests of every part: straight into the tables, signed in already.
 *
 *     const anna = await makeAccount(database, { roles: [{ organizerId, role: 'organizer' }] });
 *     await post(`${api}/venues`, body, anna.bearer);            // a client
 *     await post(`${api}/venues`, body, anna.cookie);            // a browser, on our own site
 */
import { hkdfSync, randomUUID } from 'node:crypto';
import type { MemberRole } from '../../server/access/index.ts';
import { createCredentials } from '../../server/accounts/credentials.ts';
import type { OpenDatabase } from '../../server/database/index.ts';
import { testSecretKey } from './domain.ts';

/** The password of every account made here. */
export const PASSWORD = 'correct horse battery';

export interface TestAccount {
  readonly name?: string;
  /** Default: one that nobody else has. */
  readonly email?: string;
  readonly isVerified?: boolean;
  readonly isAdministrator?: boolean;
  readonly roles?: readonly { readonly organizerId: number; readonly role: MemberRole }[];
  /** The server's SECRET_KEY. */
  readonly secretKey?: string;
}

export interface MadeAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Headers of a client with a bearer token. */
  readonly bearer: { readonly authorization: string };
  /** Headers of a browser on a page of our own site. */
  readonly cookie: { readonly cookie: string; readonly 'sec-fetch-site': 'same-origin' };
}

/** Makes an account that is signed in, in a browser and as a client. */
export async function makeAccount(
  { pool }: Pick<OpenDatabase, 'pool'>,
  {
    name = 'Anna Example',
    isVerified = true,
    isAdministrator = false,
    roles = [],
    ...more
  }: TestAccount = {},
): Promise<MadeAccount> {
  const id = randomUUID();
  const email = more.email ?? `anna-${id.slice(0, 8)}@example.com`;
  await pool.query(
    'insert into accounts (id, name, email, email_verified, administrator) values ($1, $2, $3, $4, $5)',
    [id, name, email, isVerified, isAdministrator],
  );
  await pool.query(
    `insert into account_credentials (id, account_id, provider_id, provider_account_id, password)
     values ($1, $1, 'credential', $1, $2)`,
    [id, await passwordHash()],
  );
  for (const { organizerId, role } of roles) {
    await pool.query('insert into members (organizer_id, account_id, role) values ($1, $2, $3)', [
      organizerId,
      id,
      role,
    ]);
  }
  const { bearerOf, cookieOf } = credentialsOf(more.secretKey ?? testSecretKey);
  const browser = await openSession(pool, id, 'browser');
  const client = await openSession(pool, id, 'token');
  return {
    id,
    name,
    email,
    bearer: { authorization: `Bearer ${bearerOf(client)}` },
    cookie: { cookie: cookieOf(browser).split(';', 1)[0] ?? '', 'sec-fetch-site': 'same-origin' },
  };
}

/** Makes an organizer, for whom accounts may have roles. */
export async function makeOrganizer({ pool }: Pick<OpenDatabase, 'pool'>, name = 'House'): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `insert into organizers (slug, name) values ('house-' || gen_random_uuid(), $1) returning id`,
    [name],
  );
  return rows[0]?.id ?? 0;
}

async function openSession(pool: OpenDatabase['pool'], accountId: string, kind: 'browser' | 'token') {
  const token = randomUUID();
  await pool.query(
    `insert into account_sessions (id, account_id, token, kind, expires_at)
     values ($1, $2, $1, $3, now() + interval '1 hour')`,
    [token, accountId, kind],
  );
  return token;
}

function credentialsOf(secretKey: string) {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'onsale accounts', 32)).toString('base64url');
  return createCredentials(key, false);
}

let hashed: Promise<string> | undefined;

function passwordHash(): Promise<string> {
  hashed ??= import('better-auth/crypto').then(({ hashPassword }) => hashPassword(PASSWORD));
  return hashed;
}
