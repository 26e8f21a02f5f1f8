/** What can be asked of `npm run bench:web`. */
import { Command } from 'commander';

export interface WebBenchOptions {
  /** Length of each measurement of frames. */
  readonly seconds: number;
  readonly rounds: number;
  readonly chromium?: string;
  readonly json?: string;
  readonly screenshots?: string | undefined;
}

/** Reads the command line. Prints help or a fault and ends the process where that is what it asks for. */
export function readOptions(args: readonly string[]): WebBenchOptions {
  return new Command('npm run bench:web --')
    .description(
      'Measures the storefront in headless Chromium, with a show of 50,000 seats on a server of its own.',
    )
    .option('--seconds <n>', 'length of each measurement of frames', Number, 3)
    .option('--rounds <n>', 'page loads and deltas of which the median counts', Number, 5)
    .option('--chromium <path>', 'the browser (default: the one that the browser tests use)')
    .option('--json <file>', 'write the figures')
    .option('--screenshots <folder>', 'write pictures of the map at each level')
    .showHelpAfterError()
    .parse([...args], { from: 'user' })
    .opts<WebBenchOptions>();
}
