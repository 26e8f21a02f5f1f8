/** What can be asked of `npm run bench`. */
import { Command, InvalidArgumentError } from 'commander';

export interface BenchOptions {
  /** Empty for all. */
  readonly figures: readonly string[];
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: readonly number[];
  readonly generator: 'auto' | 'wrk' | 'autocannon';
  /** Nothing to compare with. */
  readonly only: boolean;
  /** What the node runs, as its setting SERVICES; undefined for all. */
  readonly services?: string;
  /** Of `growth`: bookings in the database. */
  readonly levels: readonly number[];
  readonly json?: string;
  readonly html?: string;
  readonly prof?: string;
}

/** Runs of their own. */
const SPECIAL = ['tuning', 'growth'];

/** Reads the command line. Prints help or a fault and ends the process where that is what it asks for. */
export function readOptions(args: readonly string[], figures: readonly string[]): BenchOptions {
  const command = new Command('npm run bench --')
    .description('Measures how fast Onsale sells, beside other designs on the same server and PostgreSQL.')
    .argument(
      '[figures...]',
      `of: ${figures.join(', ')} (default: all); or tuning: other designs with pools of several sizes; or growth: what a booking costs when there are many already`,
    )
    .option('--seconds <n>', 'length of one measurement', positive, 8)
    .option('--rounds <n>', 'measurements of each figure; the table shows medians', wholePositive, 3)
    .option('--connections <list>', 'of the load generator', list, [64, 512])
    .option('--generator <name>', 'auto (wrk where installed), wrk or autocannon', generator, 'auto')
    .option('--only', 'measure the named figures without what they are compared with', false)
    .option('--services <list>', 'what the node runs, as its setting SERVICES (default: all)')
    .option('--levels <list>', 'growth: bookings in the database', list, [10_000, 1_000_000, 5_000_000])
    .option('--json <file>', 'write the figures')
    .option('--html <file>', 'write a report with charts')
    .option('--prof <folder>', 'write a profile of the node for each figure')
    .showHelpAfterError()
    .parse([...args], { from: 'user' });
  for (const name of command.args) {
    if (!SPECIAL.includes(name) && !figures.includes(name))
      command.error(`there is no figure ${name}; there are ${figures.join(', ')}`);
  }
  return { ...command.opts<Omit<BenchOptions, 'figures'>>(), figures: command.args };
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It takes a number above zero.');
  return value;
}

function wholePositive(text: string): number {
  const value = positive(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It takes a whole number above zero.');
  return value;
}

const list = (text: string): number[] => text.split(',').map(wholePositive);

function generator(text: string): string {
  if (!['auto', 'wrk', 'autocannon'].includes(text))
    throw new InvalidArgumentError('It takes auto, wrk or autocannon.');
  return text;
}
