/** Where races are run: three real nodes on a database of their own, with its guards, or without for the negative control. */
import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';
import { makeShow, type TestClock, type TestShow } from '../../support/domain.ts';
import type { Stage } from '../kit/drill.ts';
import { type Entry, Ledger, type Step, take } from '../kit/ledger.ts';

export interface Arena extends Stage {
  readonly clock: TestClock;
  /** Connection URL of the database. */
  readonly url: string;
}

/** One running of a race: a show of its own, and what its clients were told. */
export class Heat {
  readonly arena: Arena;
  readonly showId: number;
  readonly ledger: Ledger;

  private constructor(arena: Arena, showId: number) {
    this.arena = arena;
    this.showId = showId;
    this.ledger = new Ledger(`race-${showId}`);
  }

  static async open(arena: Arena, show: TestShow): Promise<Heat> {
    return new Heat(arena, await makeShow(arena.database, show));
  }

  /** Takes a step of an entry's buyer, on this node; what stays unknown is asked for on the next ones. */
  take(node: number, entry: Entry, step: Step, timeoutMs?: (attempt: number) => number): Promise<boolean> {
    const { fleet } = this.arena;
    const deadline = performance.now() + PATIENCE_MS;
    return take(this.ledger, entry, step, (attempt) => fleet.api((node + attempt) % fleet.size), {
      pauseMs: 20,
      ...(timeoutMs && { timeoutMs }),
      until: () => deadline,
    });
  }
}

const PATIENCE_MS = 20_000;

/** Runs `count` buyers at once, in turn on all nodes. */
export const all = <Value>(count: number, run: (index: number) => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));

/**
 * Takes the guards away. The lock of the show goes, and with it the second walls: constraints, and the checks in functions
 * that would notice. Statements that write begin a little late, which an unlucky moment makes them do now and then.
 */
export async function takeGuardsOff({ pool }: Stage['database']): Promise<void> {
  await pool.query(`
    do $$
    declare
      wall record;
    begin
      for wall in select conrelid::regclass as owner, conname as name from pg_constraint
                  where contype = 'c' and conrelid::regclass in ('stock', 'claims')
                    or contype = 'p' and conrelid::regclass in ('tickets', 'payments', 'show_changes')
      loop
        execute format('alter table %s drop constraint %I', wall.owner, wall.name);
      end loop;
      for wall in select indexrelid::regclass as name from pg_index
                  where indisunique and not indisprimary and indrelid::regclass in ('claims', 'tickets')
      loop
        execute format('drop index %s', wall.name);
      end loop;
    end $$;
    create function late() returns trigger language plpgsql as $$ begin perform pg_sleep(0.05); return null; end $$;
    create trigger late before insert or update on claims for each statement execute function late();
    create trigger late before update on tickets for each statement execute function late()`);
  await replaceInFunction(pool, 'decide_batch', ' for no key update;', ';');
  await replaceInFunction(pool, 'orders_write', 'raise exception', 'raise debug');
  await replaceInFunction(pool, 'tickets_cancel', 'and t.canceled_at is null', '');
}

async function replaceInFunction(pool: Pool, name: string, part: string, by: string): Promise<void> {
  const text = await readFile(new URL(`../../../db/functions/${name}.sql`, import.meta.url), 'utf8');
  if (!text.includes(part)) throw new Error(`${name} has no "${part}" that could be taken away`);
  await pool.query(text.replace(part, by));
}
