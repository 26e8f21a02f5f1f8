/** What must be as it was when a fault is over: no connection is stuck, no transaction idle, no work left lying. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Fleet } from './fleet.ts';

const CALM_MS = 15_000;

/** Sessions that hold a transaction without working, and statements that run longer than any may. */
const STUCK = `
  select state, application_name as name, left(query, 80) as query
  from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
    and ((state like 'idle in transaction%' and state_change < clock_timestamp() - interval '1 second')
      or (state = 'active' and query_start < clock_timestamp() - interval '6 seconds'))`;

/** Refunds that were asked for and not given: the outbox and the jobs have to go on too. */
const LEFT = `
  select (select count(*) from refunds where state = 'requested')::int as refunds,
         (select count(*) from outbox)::int as outbox`;

/** Waits until all is calm, and returns what is not in the end. */
export async function disturbances(pool: Pool, fleet: Fleet): Promise<string[]> {
  if (fleet.ended.length > 0) return fleet.ended;
  const deadline = performance.now() + CALM_MS;
  for (;;) {
    const found = [...(await inDatabase(pool)), ...(await onNodes(fleet))];
    if (found.length === 0 || performance.now() > deadline) return found;
    await sleep(100);
  }
}

async function inDatabase(pool: Pool): Promise<string[]> {
  const { rows: stuck } = await pool.query(STUCK);
  const { rows: left } = await pool.query<{ refunds: number; outbox: number }>(LEFT);
  const { refunds = 0, outbox = 0 } = left[0] ?? {};
  return [
    ...stuck.map((session) => `stuck connection: ${JSON.stringify(session)}`),
    ...(refunds + outbox > 0 ? [`left lying: ${refunds} refunds, ${outbox} rows of the outbox`] : []),
  ];
}

async function onNodes(fleet: Fleet): Promise<string[]> {
  const found = await Promise.all(fleet.all.map(async (node) => busyness(await connectionsOf(fleet, node))));
  return found.flatMap((what, node) => (what === undefined ? [] : [`node ${node}: ${what}`]));
}

export interface Connections {
  readonly total: number;
  readonly idle: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
  /** Requests that wait for their show. */
  readonly queued: number;
}

/** What a node says about the connections of its pool. */
export async function connectionsOf(fleet: Fleet, node: number): Promise<Connections> {
  const measured = await fleet.measure(node);
  const connections = (state: string) => measured(`onsale_database_connections{state="${state}"}`);
  return {
    total: connections('total'),
    idle: connections('idle'),
    waiting: connections('waiting'),
    queued: measured('onsale_queue_length '),
  };
}

function busyness({ total, idle, waiting, queued }: Connections): string | undefined {
  const lent = total - idle;
  if (lent + waiting + queued === 0) return undefined;
  return `${lent} connections lent out, ${waiting} requests wait for one, ${queued} for their show`;
}
