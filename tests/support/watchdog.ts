/**
 * Runs beside a test run and outlives it: when the run ends without cleaning up (Ctrl-C, kill -9), this does it.
 * Its job comes as JSON in the environment, since the URL holds a password.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanUpEmbedded } from '../../server/database/embedded/index.ts';
import { processIdentity } from '../../server/database/embedded/process.ts';
import { dropDatabases } from './admin.ts';

export interface WatchdogJob {
  readonly runPid: number;
  readonly adminUrl: string;
  readonly databasePrefix: string;
  /** The embedded server's folder; undefined when the server is not ours. */
  readonly dataDirectory: string | undefined;
}

const job: WatchdogJob = JSON.parse(process.env.ONSALE_WATCHDOG ?? '{}');
const run = await processIdentity(job.runPid);
while (run !== undefined && (await processIdentity(job.runPid)) === run) await sleep(250);
if (job.dataDirectory === undefined) await dropDatabases(job.adminUrl, job.databasePrefix);
else await cleanUpEmbedded(job.dataDirectory);
