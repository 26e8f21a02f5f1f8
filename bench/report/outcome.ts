/** What a run of any kind ends with: printed, written, judged. */
import { writeFile } from 'node:fs/promises';
import type { Violation } from '../../server/inventory/index.ts';
import type { Circumstances } from './circumstances.ts';

export interface Outcome {
  readonly circumstances: Circumstances;
  /** The figures, for a terminal. */
  readonly text: string;
  readonly json: unknown;
  readonly html: string;
  readonly violations: readonly Violation[];
  /** Nothing oversold, every invariant held. */
  readonly isClean: boolean;
}

export interface Files {
  readonly json?: string;
  readonly html?: string;
}

/** Tells the outcome. @returns the exit code of the program */
export async function publish(outcome: Outcome, { json, html }: Files): Promise<number> {
  const { machine, versions, generator } = outcome.circumstances;
  console.log(`${machine}\n${versions}, load by ${generator}\n\n${outcome.text}\n`);
  if (outcome.violations.length === 0) console.log('invariants held');
  for (const { name, rule, rows } of outcome.violations) {
    console.log(`BROKEN  ${name}: ${rule}`);
    for (const row of rows) console.log(`        ${JSON.stringify(row)}`);
  }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(outcome.json, null, 2)}\n`);
  if (html !== undefined) await writeFile(html, outcome.html);
  return outcome.isClean ? 0 : 1;
}
