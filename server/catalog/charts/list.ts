/** The charts of a venue, without their seats. */
import type { Kysely } from 'kysely';
import type { Database } from '../../database/index.ts';

export interface ListedChart {
  readonly id: number;
  readonly name: string;
  readonly seatCount: number;
  readonly createdAt: Date;
}

/** Charts kept for a venue; whoever draws makes a new one with each change. */
const CHARTS_MAX = 100;

/** Lists the charts of a venue, the newest first, at most 100. */
export async function listCharts(database: Kysely<Database>, venueId: number): Promise<ListedChart[]> {
  return database
    .selectFrom('charts')
    .select(['id', 'name', 'seat_count as seatCount', 'created_at as createdAt'])
    .where('venue_id', '=', venueId)
    .orderBy('id', 'desc')
    .limit(CHARTS_MAX)
    .execute();
}
