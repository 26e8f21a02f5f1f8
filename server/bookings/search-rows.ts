/** Looks through bookings for a part of a name or e-mail: no index serves that, so it goes run by run, and stops in time. */
import type { Pool } from 'pg';
import type { ClaimState } from '../inventory/index.ts';

/** After which booking to go on looking. */
export interface SearchPosition {
  readonly showId: number;
  readonly number: number;
}

export interface Search {
  /** In this order. */
  readonly shows: readonly number[];
  /** All of them must be found: in the customer's name and e-mail and in the names on the tickets. */
  readonly words: readonly string[];
  readonly state?: ClaimState | undefined;
}

export interface Found {
  readonly matches: readonly SearchPosition[];
  /** Where to go on; undefined when everything was looked through. */
  readonly next: SearchPosition | undefined;
}

/** Bookings that one statement looks through: a few dozen milliseconds. */
const RUN = 5_000;
/** Bookings, and shows, that one request looks through. */
const RUNS_MAX = 10;
const SHOWS_MAX = 500;
const HIGHEST = 2_147_483_647;

/** Looks for up to `limit` bookings: show by show, in each the latest first. */
export async function searchRows(
  pool: Pool,
  search: Search,
  after: SearchPosition | undefined,
  limit: number,
): Promise<Found> {
  const matches: SearchPosition[] = [];
  let [index, below] = after === undefined ? [0, HIGHEST] : beginOf(search.shows, after);
  let looked = 0;
  for (let shows = 0; index < search.shows.length; ) {
    const showId = search.shows[index] as number;
    const run = await readRun(pool, search, showId, below);
    looked += run.count;
    for (const number of run.numbers) {
      matches.push({ showId, number });
      if (matches.length === limit) return { matches, next: { showId, number } };
    }
    const isThrough = run.count < RUN;
    if (isThrough) {
      shows += 1;
      index += 1;
    }
    below = isThrough ? HIGHEST : run.last;
    const isEnough = looked >= RUN * RUNS_MAX || shows >= SHOWS_MAX;
    if (isEnough && index < search.shows.length)
      return { matches, next: { showId: search.shows[index] as number, number: below } };
  }
  return { matches, next: undefined };
}

/** Shows come the newest first, so that one made since then changes nothing. */
function beginOf(shows: readonly number[], { showId, number }: SearchPosition): [number, number] {
  const index = shows.findIndex((each) => each <= showId);
  if (index < 0) return [shows.length, HIGHEST];
  return [index, shows[index] === showId ? number : HIGHEST];
}

interface Run {
  readonly numbers: readonly number[];
  readonly count: number;
  /** The lowest number looked at. */
  readonly last: number;
}

async function readRun(pool: Pool, { words, state }: Search, showId: number, below: number): Promise<Run> {
  const { rows } = await pool.query<Run>({
    name: 'bookings_search',
    text: `with run as materialized (
             select x.number, x.id, x.customer, x.names,
                    case when x.expires_at <= onsale_clock() then 'expired' else x.state end as state
             from claims x where x.show_id = $1 and x.number < $2 order by x.number desc limit ${RUN}
           ), word as (
             select onsale_fold(w) as text from unnest($3::text[]) as w
           ), text as (
             select r.number, onsale_fold(concat_ws(' ', r.customer ->> 'name', r.customer ->> 'email',
                      array_to_string(r.names, ' '), t.names)) as text
             from run r
             cross join lateral (
               select string_agg(t.name, ' ') as names from tickets t
               where t.show_id = $1 and t.claim_id = r.id and t.name is not null) as t
             where $4::claim_state is null or r.state = $4
           )
           select (select count(*)::integer from run) as count, (select coalesce(min(number), 0) from run) as last,
                  (select coalesce(array_agg(t.number order by t.number desc), '{}') from text t
                   where not exists (select from word w where strpos(t.text, w.text) = 0)) as numbers`,
    values: [showId, below, words, state ?? null],
  });
  return rows[0] as Run;
}
