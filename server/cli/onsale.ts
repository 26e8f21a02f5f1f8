/** The program `onsale`: what can be typed, with its help. Each command's work is in the file of its name. */
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type CommandModule, runCommand } from './command.ts';

/** If something keeps the process open after its command has ended, it is cut after this long, in milliseconds. */
const LINGER_MS = 3_000;

const SETTINGS_HELP = '\nSettings are environment variables: see docs/reference/settings.md.';

function buildProgram(): Command {
  const program = new Command('onsale')
    .description('An open box office for concerts that never sells a place twice.')
    .version(packageJson.version)
    .showHelpAfterError()
    .addHelpText('after', SETTINGS_HELP);

  program
    .command('serve')
    .description('Run the box office: web pages, APIs and background work.')
    .option('--services <list>', 'what this process runs: http, grpc, worker (default: the setting SERVICES)')
    .action((options: { services?: string }) =>
      finish(
        () => load('serve'),
        options,
        options.services === undefined ? {} : { SERVICES: options.services },
      ),
    );

  program
    .command('migrate')
    .description(
      'Bring the database to the schema of this version. Safe to run again, and from several nodes.',
    )
    .action((options: object) => finish(() => load('migrate'), options));

  program
    .command('demo')
    .description(
      'Load the demo: venues, and events in every stage of their sale. Does nothing where it is loaded.',
    )
    .action((options: object) => finish(() => load('demo'), options));

  program
    .command('check')
    .description(
      'Check everything that must always hold. Exits with 1 and prints the rows that break a rule.',
    )
    .action((options: object) => finish(() => load('check'), options));

  program
    .command('admin')
    .description('Work with administrators.')
    .command('create')
    .description('Make an administrator. An account that exists becomes one, and keeps its password.')
    .requiredOption('--email <address>', 'with which the administrator signs in')
    .option('--name <name>', "the person's name (default: Administrator)")
    .action((options: object) => finish(() => load('admin-create'), options));

  program
    .command('chart')
    .description('Work with the seating charts of venues.')
    .command('import')
    .description('Read a chart from a CSV or JSON file. Nothing is kept when a line is wrong.')
    .argument('<file>', 'a .csv or .json file')
    .requiredOption('--venue <slug>', 'the venue that the chart belongs to')
    .option('--name <name>', "the chart's name (default: the name of the file)")
    .action((file: string, options: object) => finish(() => load('chart-import'), { file, ...options }));

  return program;
}

/** Implementations are imported when they are used, so that `--help` and short commands start at once. */
function load(name: string): Promise<CommandModule> {
  return import(new URL(`./${name}.ts`, import.meta.url).href);
}

/** Runs a command and ends the process with its exit code, after its last output has been written. */
async function finish(
  implementation: () => Promise<CommandModule>,
  options: object,
  overrides: Record<string, string> = {},
): Promise<void> {
  process.exitCode = await runCommand(implementation, { ...process.env, ...overrides }, options);
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

await buildProgram().parseAsync();
