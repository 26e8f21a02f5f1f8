/**
 * What a device at the door needs to say yes or no by itself: the show, the public keys, and all tickets with their states.
 * It fetches all of it once and then what has changed since. Of customers there is nothing but the name on the ticket.
 */
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import { referenceOf, ticketCode } from '../bookings/index.ts';
import type { ShowStatus } from '../catalog/index.ts';
import { ok, type Result } from '../lib/errors.ts';
import { ticketId } from '../lib/ids.ts';
import { type Context, type Door, openDoor, seatOf } from './context.ts';
import type { PublicKey } from './keys.ts';

/** A ticket on a device's list. */
export interface ListedTicket {
  readonly id: string;
  /** Of the code that people type: 8 characters of its SHA-256, so that the list itself lets nobody in. */
  readonly code: string;
  readonly tier: number;
  readonly seat?: string;
  readonly name: string;
  readonly canceled?: true;
  /** People that are in, since when and where first. */
  readonly in?: { readonly people: number; readonly at: Date; readonly device: string };
}

export interface Manifest {
  readonly show: {
    readonly id: number;
    readonly title: string;
    readonly name: string;
    readonly venue: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly timeZone: string;
    readonly status: ShowStatus;
  };
  readonly keys: readonly PublicKey[];
  readonly tiers: readonly { readonly id: number; readonly name: string; readonly admits: number }[];
  /** Hand it back as `since`, to get what has changed. */
  readonly version: string;
  /** Whether these are all tickets, or those that have changed. Some of the latter may be as they were. */
  readonly isComplete: boolean;
  readonly tickets: readonly ListedTicket[];
}

interface TicketRow {
  readonly claim_id: string;
  readonly number: number;
  readonly tier: number;
  readonly seat: number | null;
  readonly name: string | null;
  readonly canceled: boolean;
  readonly booking: number;
  readonly code_seed: number;
  readonly people: number | null;
  readonly at: Date | null;
  readonly device: string | null;
}

interface Position {
  readonly revision: number;
  /** Seconds since 1970, to the microsecond. */
  readonly at: string;
}

/** Longer than a commit takes: what was decided before the last look may have become visible after it. */
const OVERLAP_SECONDS = 10;

/** All tickets, or with the version of an earlier answer those that have changed. Refuses `show_not_found`. */
export async function readManifest(
  context: Context,
  showId: number,
  since: string | undefined,
  actor: Actor,
): Promise<Result<Manifest>> {
  const door = await openDoor(context, showId, actor);
  if (!door.ok) return door;
  const position = since === undefined ? undefined : readVersion(since);
  const now = await readPosition(context, showId);
  const rows = await readTickets(context, showId, position);
  return ok({
    ...factsOf(door.value),
    keys: context.keys.publicKeys,
    version: `${now.revision}.${now.at}`,
    isComplete: position === undefined,
    tickets: rows.map((row) => toListed(row, showId, door.value)),
  });
}

const factsOf = ({ setup }: Door) => ({
  show: {
    id: setup.id,
    title: setup.event.title,
    name: setup.name,
    venue: setup.venue.name,
    startsAt: setup.startsAt,
    endsAt: setup.endsAt,
    timeZone: setup.timeZone,
    status: setup.status,
  },
  tiers: setup.tiers.map(({ id, name, admits }) => ({ id, name, admits })),
});

const version = /^(\d{1,15})\.(\d{1,12}\.\d{1,6})$/;

/** Undefined for what is no version of ours: then everything is sent. */
function readVersion(since: string): Position | undefined {
  const [, revision, at] = version.exec(since) ?? [];
  return revision === undefined || at === undefined ? undefined : { revision: Number(revision), at };
}

/** Read before the tickets: what changes in between is sent once more, and never missed. */
async function readPosition({ database }: Context, showId: number): Promise<Position> {
  const { rows } = await sql<Position>`
    select coalesce((select revision from show_state where show_id = ${showId}), 0) as revision,
      (extract(epoch from onsale_clock()) - ${OVERLAP_SECONDS})::numeric(18, 6)::text as at`.execute(
    database.kysely,
  );
  return rows[0] ?? { revision: 0, at: '0.0' };
}

const columns = sql`t.claim_id, t.number, t.tier, t.seat, coalesce(t.name, c.customer->>'name') as name,
  t.canceled_at is not null as canceled, c.number as booking, c.code_seed, used.people, used.at, used.device`;

const joined = sql`
  join tickets t on t.show_id = c.show_id and t.claim_id = c.id
  left join check_ins used
    on used.show_id = t.show_id and used.claim_id = t.claim_id and used.number = t.number and used.people > 0`;

async function readTickets(
  { database }: Context,
  showId: number,
  since: Position | undefined,
): Promise<readonly TicketRow[]> {
  const all = sql<TicketRow>`
    select ${columns} from claims c ${joined}
    where c.show_id = ${showId} and c.confirmed_at is not null`;
  if (since === undefined) return (await all.execute(database.kysely)).rows;
  const { rows } = await sql<TicketRow>`
    with changed as (
      select claim_id, number from check_ins where show_id = ${showId} and changed_at > to_timestamp(${since.at}::float8)
      union
      select t.claim_id, t.number from claims c
      join tickets t on t.show_id = c.show_id and t.claim_id = c.id
      where c.show_id = ${showId}
        and (c.confirmed_at > to_timestamp(${since.at}::float8) or t.canceled_at > to_timestamp(${since.at}::float8))
        -- Asked once, before anything is read: mostly nothing was sold or canceled in between.
        and (select s.revision > ${since.revision} from show_state s where s.show_id = ${showId})
    )
    select ${columns} from changed
    join claims c on c.show_id = ${showId} and c.id = changed.claim_id ${joined} and t.number = changed.number`.execute(
    database.kysely,
  );
  return rows;
}

function toListed(row: TicketRow, showId: number, door: Door): ListedTicket {
  return {
    id: ticketId(row.claim_id, row.number),
    code: digestOf(ticketCode(referenceOf(showId, row.booking), row.number, row.code_seed)),
    tier: row.tier,
    ...(row.seat !== null && { seat: seatOf(row.seat, door).name }),
    name: row.name ?? '',
    ...(row.canceled && { canceled: true }),
    ...(row.at !== null && { in: { people: row.people ?? 0, at: row.at, device: row.device ?? '' } }),
  };
}

const DIGEST_LENGTH = 8;
const digestOf = (code: string): string => hash('sha256', code, 'base64url').slice(0, DIGEST_LENGTH);
