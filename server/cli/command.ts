/** What a file that implements a command exports, and how the command line runs it. */
import { type Config, type Environment, readConfig } from '../config.ts';
import { printProblem } from './output.ts';

/**
 * Each command is one file next to this one that exports `run`. It is imported only when its command is used.
 * @returns the exit code of the process
 */
export type Run<Options = Readonly<Record<string, unknown>>> = (
  config: Config,
  options: Options,
) => Promise<number>;

export interface CommandModule {
  readonly run: Run<never>;
}

/**
 * Reads the settings, then runs a command. Wrong settings are all printed and nothing is started; an error that a
 * command lets through is printed without its stack, unless LOG_LEVEL asks for more.
 * @returns the exit code of the process
 */
export async function runCommand(
  load: () => Promise<CommandModule>,
  environment: Environment,
  options: object,
): Promise<number> {
  const result = readConfig(environment);
  if (!result.ok) {
    printProblem(`These settings are wrong (docs/reference/settings.md lists all):`);
    for (const fault of result.faults) printProblem(`  ${fault}`);
    return 1;
  }
  const detailed = ['trace', 'debug'].includes(result.config.logLevel);
  try {
    const { run } = await load();
    return await run(result.config, options as never);
  } catch (error) {
    printProblem(
      error instanceof Error && !detailed
        ? `${error.name}: ${error.message}`
        : String((error as Error).stack),
    );
    return 1;
  }
}
