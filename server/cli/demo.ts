/** `onsale demo`: loads what is missing of the demo. */
import { pino } from 'pino';
import { publicUrlOf } from '../config.ts';
import { loadDemo, loadDemoPeople, sellOutDemo } from '../demo/index.ts';
import { createDomain } from '../domain.ts';
import type { Run } from './command.ts';
import { withDatabase } from './database.ts';
import { printLine } from './output.ts';

export const run: Run = (config) =>
  withDatabase(config, async ({ database, secretKey }) => {
    const log = pino({ level: 'silent' });
    const publicUrl = publicUrlOf(config, config.port);
    const { accounts, catalog, bookings, close } = createDomain({
      database,
      config,
      secretKey,
      publicUrl,
      log,
    });
    const organizerId = await loadDemoPeople({ pool: database.pool, accounts, secretKey });
    const made = await loadDemo({
      pool: database.pool,
      catalog,
      organizerId,
      sellOut: (showId) => sellOutDemo(catalog, bookings, showId),
      onMade: (what, milliseconds) => printLine(`${what}: ${Math.round(milliseconds)} ms`),
    });
    await close();
    printLine(made === 0 ? 'The demo is loaded already.' : 'The demo is loaded.');
    return 0;
  });
