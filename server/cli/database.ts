/** The database for commands other than serve: the one of DATABASE_URL, or the embedded one of DATA_DIR. */
import type { Config } from '../config.ts';
import { findEmbedded, startEmbedded } from '../database/embedded/index.ts';
import { type OpenDatabase, openDatabase } from '../database/index.ts';
import { terminalLog } from './output.ts';

export interface DatabaseAccess {
  /** Connection URL with its password: not for logs. */
  readonly url: string;
  readonly database: OpenDatabase;
  readonly secretKey: string;
  readonly adminToken: string;
}

interface Server {
  readonly url: string;
  readonly secretKey: string;
  readonly adminToken: string;
  stop?(): Promise<void>;
}

/**
 * Runs `work` with an open database and closes it afterwards. Without DATABASE_URL it joins the embedded server of a
 * running Onsale, or starts that server and stops it again.
 */
export async function withDatabase<Value>(
  config: Config,
  work: (access: DatabaseAccess) => Promise<Value>,
): Promise<Value> {
  const server = await reachServer(config);
  const database = openDatabase(server.url, config.databasePoolSize, terminalLog);
  try {
    return await work({ ...server, database });
  } finally {
    await database.close();
    await server.stop?.();
  }
}

async function reachServer(config: Config): Promise<Server> {
  const { databaseUrl, dataDirectory, secretKey, adminToken } = config;
  if (databaseUrl !== undefined) {
    // readConfig demands both keys together with DATABASE_URL.
    return { url: databaseUrl, secretKey: secretKey ?? '', adminToken: adminToken ?? '' };
  }
  const server: Server =
    (await findEmbedded(dataDirectory)) ?? (await startEmbedded({ dataDirectory, log: terminalLog }));
  return {
    ...server,
    secretKey: secretKey ?? server.secretKey,
    adminToken: adminToken ?? server.adminToken,
  };
}
