/** What the functions of this module work with. */
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database/index.ts';

export interface Context {
  readonly database: Kysely<Database>;
  readonly pool: Pool;
  /** Where people see this server, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether everybody with a verified address may make an organizer. */
  readonly isOpen: boolean;
}
