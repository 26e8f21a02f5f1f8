/** `onsale serve`: runs the box office until it is told to stop. */

import type { Config } from '../config.ts';
import { createLog } from '../lib/log.ts';
import { type Running, start } from '../main.ts';
import type { Run } from './command.ts';
import { printLine, printProblem } from './output.ts';

export const run: Run = async (config) => {
  const log = createLog({ level: config.logLevel, pretty: config.logPretty ?? process.stdout.isTTY });
  const stopped = stopRequest();
  const running = await start(config, log, (step) => printProblem(step));
  welcome(config, running);
  await stopped;
  printProblem('stopping: finishing what is in flight');
  await running.close();
  return 0;
};

/** Resolves at the first SIGTERM or SIGINT. Further ones change nothing: npm forwards what the process got already. */
function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve());
  });
}

function welcome(config: Config, { url, grpcPort, adminToken, firstStart, demo }: Running): void {
  printLine('');
  if (url !== undefined) {
    printLine(`Onsale is open at ${url}`);
    printLine(`  API and docs   ${url}/docs/`);
    if (config.smtpUrl === undefined) printLine(`  mails          ${url}/mailbox until SMTP_URL is set`);
  }
  if (grpcPort !== undefined) printLine(`  gRPC           ${config.host}:${grpcPort}`);
  if (url !== undefined) {
    printLine(`  try            curl "${url}/api/v1/events?q=midnite%20sun"`);
  }
  if (firstStart && config.adminToken === undefined) printLine(`  ADMIN_TOKEN    ${adminToken}`);
  else if (config.databaseUrl === undefined)
    printLine(`  ADMIN_TOKEN    as at the first start: kept in ${config.dataDirectory}`);
  if (url !== undefined && demo !== undefined) {
    printLine('');
    printLine(`Demo data: sign in at ${url}/sign-in with the password ${demo.password}`);
    printLine(`  organizer      ${demo.organizer}`);
    printLine(`  administrator  ${demo.administrator}`);
  }
  printLine('');
}
