/** What the embedded setup invents once and keeps: the database password and the two keys of the application. */
import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export interface Secrets {
  readonly databasePassword: string;
  readonly secretKey: string;
  readonly adminToken: string;
}

const NAMES = ['databasePassword', 'secretKey', 'adminToken'] as const;

/** The kept secrets, or undefined when none were made yet. Throws when the file is damaged. */
export async function readSecrets(dataDirectory: string): Promise<Secrets | undefined> {
  const file = secretsFile(dataDirectory);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const secrets = parse(text);
  if (secrets === undefined) throw new Error(`${file} is damaged. Restore it from a backup.`);
  return secrets;
}

/** The kept secrets; makes them first when there are none. The file can be read by its owner only. */
export async function provideSecrets(dataDirectory: string): Promise<Secrets> {
  const kept = await readSecrets(dataDirectory);
  if (kept !== undefined) return kept;
  const made = { databasePassword: random(), secretKey: random(), adminToken: random() };
  await writeDurably(secretsFile(dataDirectory), `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

function secretsFile(dataDirectory: string): string {
  return join(dataDirectory, 'secrets.json');
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

function parse(text: string): Secrets | undefined {
  try {
    const value: Record<string, unknown> = JSON.parse(text);
    return NAMES.every((name) => typeof value[name] === 'string') ? (value as unknown as Secrets) : undefined;
  } catch {
    return undefined;
  }
}

/** Complete or absent, also after a power cut: a cluster whose password is lost is of no use. */
async function writeDurably(file: string, content: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
