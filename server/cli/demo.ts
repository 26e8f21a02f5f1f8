/** `onsale demo`: loads what is missing of the demo. */
import { createCatalog } from '../catalog/index.ts';
import { loadDemo } from '../demo/index.ts';
import type { Run } from './command.ts';
import { withDatabase } from './database.ts';
import { printLine } from './output.ts';

export const run: Run = (config) =>
  withDatabase(config, async ({ database: { pool, kysely } }) => {
    const onMade = (what: string, milliseconds: number) =>
      printLine(`${what}: ${Math.round(milliseconds)} ms`);
    const made = await loadDemo({ pool, catalog: createCatalog({ database: kysely }), onMade });
    printLine(made === 0 ? 'The demo is loaded already.' : 'The demo is loaded.');
    return 0;
  });
