/** `onsale check`: asks every invariant, and prints the rows that break one. */
import { checkInvariants, invariants } from '../inventory/index.ts';
import type { Run } from './command.ts';
import { withDatabase } from './database.ts';
import { printLine } from './output.ts';

export const run: Run = (config) =>
  withDatabase(config, async ({ database: { pool } }) => {
    const violations = await checkInvariants(pool);
    for (const { name } of invariants) {
      const violation = violations.find((each) => each.name === name);
      printLine(`${violation === undefined ? 'held  ' : 'BROKEN'}  ${name}`);
      if (violation === undefined) continue;
      printLine(`        ${violation.rule}`);
      for (const row of violation.rows) printLine(`        ${JSON.stringify(row)}`);
    }
    return violations.length === 0 ? 0 : 1;
  });
