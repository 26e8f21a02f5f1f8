/** `onsale migrate`: brings the database to the schema of this version. */
import { migrate } from '../database/index.ts';
import type { Run } from './command.ts';
import { withDatabase } from './database.ts';
import { printLine } from './output.ts';

export const run: Run = (config) =>
  withDatabase(config, async ({ url }) => {
    const { applied, loaded } = await migrate(url);
    for (const name of applied) printLine(`applied ${name}`);
    if (loaded.length > 0) printLine(`loaded ${loaded.length} functions`);
    printLine('The database is up to date.');
    return 0;
  });
