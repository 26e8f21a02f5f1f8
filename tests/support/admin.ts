/** Making and dropping databases on the server that the tests use. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const OBJECT_IN_USE = '55006';

/** Runs `work` with a connection that is closed afterwards. */
export async function withAdmin<Value>(
  url: string,
  work: (admin: pg.Client) => Promise<Value>,
): Promise<Value> {
  const admin = new pg.Client({ connectionString: url, application_name: 'onsale-test-admin' });
  admin.on('error', () => {});
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** `url` with another database name. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Makes a database like `source`, named after the run that made `template`: so the run can remove it in any case. */
export async function cloneDatabase(adminUrl: string, template: string, source = template) {
  const name = `${template.replace(/_template$/, '')}_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, (admin) => create(admin, name, source));
  return { name, url: databaseUrl(adminUrl, name) };
}

/** A template can't be cloned while a session looks at it; autovacuum does so for moments. */
async function create(admin: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(
        `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`,
      );
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt === 50) throw error;
      await sleep(100);
    }
  }
}

/** Drops a database if it exists, cutting whoever is still connected. */
export async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

/** Drops every database whose name starts with `prefix`. */
export async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  await withAdmin(adminUrl, async (admin) => {
    const found = await admin.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of found.rows) await dropDatabase(admin, datname);
  });
}
