/** Reads a chart from a seating plan of pretix. See docs/charts.md for what comes along and what doesn't. */
import { Errors } from 'typebox/value';
import type { ChartCategory, ChartLayout } from '../../database/tables.ts';
import { type FieldError, ok, type Result } from '../../lib/errors.ts';
import { assemble, type ListedSeat, refuseChart } from './assemble.ts';
import { type ChartDraft, FAULTS_MAX, type Point } from './draft.ts';
import { findOutline, findStage } from './pretix-areas.ts';
import { type PretixArea, PretixPlan, seatOfGuid } from './pretix-plan.ts';
import { freeLabel, type PlacedRow, placeRows } from './pretix-rows.ts';

/** A chart, and what of its file it could not keep. */
export interface ReadChart {
  readonly draft: ChartDraft;
  readonly notes: readonly string[];
}

const NOTES_MAX = 50;

/**
 * Makes a chart of a seating plan. `name` is for a plan without one. Refuses `chart_invalid` with the pointer of every
 * fault, at most 100.
 */
export function readPretixChart(value: unknown, name: string): Result<ReadChart> {
  const wrong = Errors(PretixPlan, value).map(({ instancePath, message }) => ({
    pointer: instancePath,
    detail: `It ${message}.`,
  }));
  if (wrong.length > 0) return refuseChart(wrong);
  const plan = value as PretixPlan;
  const faults = faultsOf(plan);
  if (faults.length > 0) return refuseChart(faults);
  const notes: string[] = [];
  const zones = readZones(plan, (text) => notes.push(text));
  const stage = findStage(plan);
  noteAreas(plan, [stage?.area, ...zones.map(({ area }) => area)], notes);
  const layout = stage && layoutOf(plan, zones, stage.stage);
  if (layout === undefined) notes.push('No area is called a stage: one is drawn above the seats.');
  const draft = assemble(
    {
      name: plan.name.trim().slice(0, 60) || name,
      categories: plan.categories.map(readCategory),
      outlines: new Map(zones.map((zone) => [zone.name, zone.outline])),
      ...(layout && { layout }),
    },
    numbered(zones.flatMap(seatsOf)),
  );
  return draft.ok ? ok({ draft: draft.value, notes: notes.slice(0, NOTES_MAX) }) : draft;
}

/** Names that are there twice, and categories that are not there. */
function faultsOf({ zones, categories }: PretixPlan): FieldError[] {
  const faults: FieldError[] = [];
  const names = new Set<string>();
  for (const [index, { name }] of categories.entries()) {
    if (names.has(name))
      faults.push({
        pointer: `/categories/${index}/name`,
        detail: `There is another category "${name}" before it.`,
      });
    names.add(name);
  }
  const guids = new Map<string, string>();
  for (const [z, zone] of zones.entries()) {
    for (const [r, row] of zone.rows.entries()) {
      for (const [s, { seat_guid, category }] of row.seats.entries()) {
        const pointer = `/zones/${z}/rows/${r}/seats/${s}`;
        const first = guids.get(seat_guid);
        if (first !== undefined)
          faults.push({ pointer, detail: `The seat_guid "${seat_guid}" is that of ${first} already.` });
        guids.set(seat_guid, first ?? pointer);
        if (category !== '' && !names.has(category))
          faults.push({ pointer: `${pointer}/category`, detail: `There is no category "${category}".` });
        if (faults.length >= FAULTS_MAX) return faults;
      }
    }
  }
  return faults;
}

interface Zone {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  readonly outline: readonly Point[];
  /** The one that its outline is made of. */
  readonly area: PretixArea | undefined;
}

/** The zones with seats, each by a name of its own. */
function readZones(plan: PretixPlan, note: (text: string) => void): Zone[] {
  const zones: Zone[] = [];
  for (const [index, zone] of plan.zones.entries()) {
    const rows = placeRows(zone, `/zones/${index}`, note);
    if (rows.length === 0) continue;
    const given = zone.name?.trim().slice(0, 60) || `Zone ${index + 1}`;
    const taken = zones.map(({ name }) => name);
    const name = taken.includes(given) ? freeLabel(given, taken) : given;
    if (name !== given)
      note(`/zones/${index}: there is another zone "${given}"; this one is called "${name}".`);
    const found = findOutline(
      zone,
      rows.flatMap(({ seats }) => seats.map(({ at }) => at)),
    );
    zones.push({ name, rows, outline: found?.outline ?? [], area: found?.area });
  }
  return zones;
}

function seatsOf({ name, rows }: Zone): ListedSeat[] {
  return rows.flatMap((row) =>
    row.seats.map(({ seat, pointer, at: [x, y], position }) => ({
      ...numberOf(seat.seat_guid),
      pointer,
      section: name,
      row: row.label,
      label: seat.seat_number,
      position,
      x,
      y,
      accessible: false,
      companion: false,
      category: seat.category === '' ? undefined : seat.category,
    })),
  );
}

function numberOf(guid: string): { seat?: number } {
  const seat = seatOfGuid(guid);
  return seat === undefined ? {} : { seat };
}

/** Numbers count only where all seats have them, without a gap: somebody may have added seats to a plan of ours. */
function numbered(seats: ListedSeat[]): ListedSeat[] {
  const numbers = new Set(seats.map(({ seat }) => seat));
  const isWhole = seats.every((_, index) => numbers.has(index + 1));
  return isWhole ? seats : seats.map(({ seat: _seat, ...rest }) => rest);
}

function readCategory({ name, color }: PretixPlan['categories'][number]): ChartCategory {
  const long = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color ?? '');
  const full =
    long === null ? (color ?? '') : `#${long[1]}${long[1]}${long[2]}${long[2]}${long[3]}${long[3]}`;
  return { name, color: /^#[0-9a-f]{6}$/i.test(full) ? full.toLowerCase() : null };
}

/** The size that the plan says, or as large as all that is in it. */
function layoutOf({ size }: PretixPlan, zones: readonly Zone[], stage: ChartLayout['stage']): ChartLayout {
  if (size !== undefined && size.width > 0 && size.height > 0)
    return { width: size.width, height: size.height, stage };
  let [width, height] = [stage.x + stage.width, stage.y + stage.height];
  for (const { rows } of zones) {
    for (const { at } of rows.flatMap(({ seats }) => seats)) {
      width = Math.max(width, at[0]);
      height = Math.max(height, at[1]);
    }
  }
  return {
    width: Math.max(1, Math.ceil(width + MARGIN)),
    height: Math.max(1, Math.ceil(height + MARGIN)),
    stage,
  };
}

const MARGIN = 40;

function noteAreas({ zones }: PretixPlan, kept: readonly (PretixArea | undefined)[], notes: string[]): void {
  for (const [z, zone] of zones.entries()) {
    for (const [a, area] of (zone.areas ?? []).entries()) {
      if (kept.includes(area)) continue;
      const what = area.text?.text.trim() || area.shape || 'shape';
      notes.push(
        `/zones/${z}/areas/${a}: "${what.slice(0, 60)}" is left out: a chart has seats, outlines and a stage.`,
      );
    }
  }
}
