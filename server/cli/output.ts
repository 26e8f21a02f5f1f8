/** Lines for the person at the terminal: results on standard output, everything else on standard error. */
import type { Log } from '../database/index.ts';

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printProblem(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A log that shows messages without their fields, for commands that end by themselves. */
export const terminalLog: Log = {
  info: (_fields, message) => printProblem(message),
  warn: (_fields, message) => printProblem(`warning: ${message}`),
};
