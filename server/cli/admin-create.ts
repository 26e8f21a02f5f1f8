/** `onsale admin create`: makes an administrator, or makes one of an account that exists. */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { bySystem } from '../access/index.ts';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../accounts/index.ts';
import { publicUrlOf } from '../config.ts';
import { createDomain } from '../domain.ts';
import type { Run } from './command.ts';
import { withDatabase } from './database.ts';
import { printLine, printProblem } from './output.ts';

interface Options {
  readonly email: string;
  readonly name?: string;
}

/** What is taken for an address here; the mail itself shows whether it is one. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const run: Run<Options> = async (config, { email, name = 'Administrator' }) => {
  if (!EMAIL.test(email)) {
    printProblem(
      `--email: ${JSON.stringify(email)} is no e-mail address; it takes one such as ada@example.com`,
    );
    return 1;
  }
  const typed = await askPassword();
  if (typed !== '' && (typed.length < PASSWORD_LENGTH_MIN || typed.length > PASSWORD_LENGTH_MAX)) {
    printProblem(`A password has ${PASSWORD_LENGTH_MIN} to ${PASSWORD_LENGTH_MAX} characters.`);
    return 1;
  }
  return withDatabase(config, async ({ database, secretKey }) => {
    const publicUrl = publicUrlOf(config, config.port);
    const domain = createDomain({ database, config, secretKey, publicUrl, log: pino({ level: 'silent' }) });
    const password = typed || randomBytes(15).toString('base64url');
    const { isNew } = await domain.accounts.ensureAccount(
      { email, name, password, isAdministrator: true },
      bySystem,
    );
    await domain.close();
    if (!isNew) printLine(`The account of ${email} is an administrator now. Its password is as it was.`);
    else if (typed !== '') printLine(`Made the administrator ${email}.`);
    else printLine(`Made the administrator ${email} with the password ${password}\nIt is not shown again.`);
    return 0;
  });
};

/** Asks for a password without showing it; empty where nobody is at the terminal, or nothing was typed. */
async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return '';
  process.stderr.write('Password of a new account (empty: one is made): ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  process.stderr.write('\n');
  return typed.trim();
}
