/**
 * The people of the demo: an administrator, and an organizer who sells all of it. Their password is made of the server's
 * secret, so that every start can print it, and no two servers share one.
 */
import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { bySystem } from '../access/index.ts';
import { type Accounts, normalizeEmail } from '../accounts/index.ts';

export interface DemoPeopleDeps {
  readonly pool: pg.Pool;
  readonly accounts: Pick<Accounts, 'ensureAccount'>;
  readonly secretKey: string;
}

/** With what the people of the demo sign in, as long as they have not changed it. */
export interface DemoSignIn {
  readonly administrator: string;
  readonly organizer: string;
  readonly password: string;
}

const ADMINISTRATOR = { name: 'Demo Administrator', email: 'admin@demo.example' };
const ORGANIZER = { name: 'Demo Organizer', email: 'organizer@demo.example' };

/** The demo's password on this server. */
export function demoSignIn(secretKey: string): DemoSignIn {
  const text = createHmac('sha256', secretKey).update('demo people').digest('base64url');
  const password = `demo-${text.replace(/[^a-zA-Z0-9]/g, '').slice(0, 12)}`;
  return { administrator: ADMINISTRATOR.email, organizer: ORGANIZER.email, password };
}

/** Makes whoever of them is missing, and the organizer they work for. Returns the organizer's id. */
export async function loadDemoPeople({ pool, accounts, secretKey }: DemoPeopleDeps): Promise<number> {
  const { password } = demoSignIn(secretKey);
  const organizerId = await demoOrganizer(pool);
  for (const person of [ADMINISTRATOR, ORGANIZER]) {
    const { rowCount } = await pool.query('select from accounts where email = $1', [
      normalizeEmail(person.email),
    ]);
    if (rowCount !== 0) continue;
    const isAdministrator = person === ADMINISTRATOR;
    const { id } = await accounts.ensureAccount({ ...person, password, isAdministrator }, bySystem);
    if (isAdministrator) continue;
    await pool.query(
      `insert into members (organizer_id, account_id, role) values ($1, $2, 'organizer'), ($1, $2, 'finance')
       on conflict do nothing`,
      [organizerId, id],
    );
  }
  return organizerId;
}

async function demoOrganizer(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `with made as (
       insert into organizers (slug, name) values ('demo-presents', 'Demo Presents') on conflict (slug) do nothing returning id
     )
     select id from made union all select id from organizers where slug = 'demo-presents'`,
  );
  return rows[0]?.id ?? 0;
}
