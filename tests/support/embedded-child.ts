/** Starts an embedded server for the folder in the first argument, says where it is, and waits to be killed. */
import { startEmbedded } from '../../server/database/embedded/index.ts';

const server = await startEmbedded({ dataDirectory: process.argv[2] ?? '' });
process.stdout.write(`${server.url}\n`);
setInterval(() => {}, 60_000);
