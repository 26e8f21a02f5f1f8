/** The server as shipped, with the routes that it is compared with beside its own. */
import { readConfig } from '../server/config.ts';
import { createLog } from '../server/lib/log.ts';
import { start } from '../server/main.ts';
import { baselineRoutes, designs, poolSizes } from './baselines/index.ts';
import { profileRoutes } from './profile.ts';
import { emptyRoute } from './routes.ts';

const result = readConfig(process.env);
if (!result.ok) throw new Error(result.faults.join('\n'));
const { config } = result;

const log = createLog({ level: config.logLevel, pretty: config.logPretty ?? false });
const baselines = designs.flatMap((design) =>
  poolSizes.map((size) => baselineRoutes(design, size, config.databaseUrl ?? '')),
);
const routes = [emptyRoute, profileRoutes, ...baselines];
const running = await start(config, log, (step) => console.error(step), routes);
console.log(`open at ${running.url}`);
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => void running.close().finally(() => process.exit()));
}
