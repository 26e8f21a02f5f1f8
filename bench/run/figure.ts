/** What is measured, and what a measurement needs. */
import type { Pool } from 'pg';
import type { Admin } from '../lib/admin.ts';
import type { Stack } from '../lib/stack.ts';
import type { FixedPlan, Generator, LoadResult, Plan, SeatsPlan } from '../load/plan.ts';

/** What all figures of a run share. */
export interface Bench {
  readonly stack: Stack;
  readonly url: string;
  readonly admin: Admin;
  /** To check, and to prepare what an API would take long for. Never used while a figure is measured. */
  readonly pool: Pool;
  readonly generate: Generator;
}

/** What the rows say about a measurement. */
export interface Sold {
  readonly bookings: number;
  /** Places beyond what there is. */
  readonly oversold: number;
}

/** Bookings a second beside reads. */
export const BESIDE_PER_SECOND = 200;

/** One measurement, prepared. */
export interface Slot {
  readonly plan: Plan;
  /** Sent beside it, BESIDE_PER_SECOND a second. */
  readonly beside?: FixedPlan | SeatsPlan;
  /** Refusals that are no faults. */
  readonly expected?: readonly number[];
  /** Waits until nothing is in flight any more, then asks the rows. Left out where nothing is sold. */
  readonly sold?: (result: LoadResult) => Promise<Sold>;
}

export interface Figure {
  readonly name: string;
  /** What it is compared with: `general-hot` with the baselines, everything of ours with the ceiling. */
  readonly role: 'onsale' | 'ceiling' | 'baseline';
  /** One sentence for readers of the report. */
  readonly what: string;
  /** Once in a run, before the first measurement. */
  readonly setUp?: (bench: Bench) => Promise<void>;
  readonly prepare: (bench: Bench, load: SlotLoad) => Promise<Slot>;
}

export interface SlotLoad {
  readonly connections: number;
  readonly seconds: number;
}

/** One measurement, done. */
export interface Sample extends Sold {
  readonly figure: string;
  readonly connections: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Microseconds of processor time for each answer; undefined where the system doesn't tell. */
  readonly nodeUs: number | undefined;
  readonly databaseUs: number | undefined;
  readonly generatorUs: number | undefined;
  /** Share of the processors that went to programs which have nothing to do with it. */
  readonly othersShare: number | undefined;
}
