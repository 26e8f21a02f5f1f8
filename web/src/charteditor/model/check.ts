/** What is wrong with a document, and where. Errors stand in the way of publishing, warnings are worth a look. */
import { eachIn } from '../../seatmap/geometry/grid.ts';
import { isInside } from '../../seatmap/geometry/polygon.ts';
import type { Compiled } from './compile.ts';
import { NAME_MAX, type Section } from './document.ts';
import { seatsOfRow } from './row.ts';
import { keysOfRow, type Selection, seatKey, selectSeats, selectSections } from './selection.ts';

export interface Fault {
  readonly level: 'error' | 'warning';
  readonly text: string;
  /** What to select to see it; undefined for the chart as a whole. */
  readonly target: Selection | undefined;
}

const FAULTS_MAX = 200;
/** Seats nearer than this share of the usual distance lie on each other. */
const OVERLAP = 0.6;
/** A companion's seat is beside a place for a wheelchair: so many distances away at most. */
const BESIDE = 2.2;
const COORDINATE_MAX = 1_000_000;

/** Takes some ten milliseconds for 50,000 seats: not for every frame. */
export function check(compiled: Compiled): readonly Fault[] {
  const { document } = compiled;
  const faults: Fault[] = [];
  if (document.name.trim() === '') faults.push(error('The chart has no name.'));
  if (compiled.chart.seatCount === 0) faults.push(error('The chart has no seats.'));
  faults.push(...names(compiled), ...document.sections.flatMap((section) => inSection(section)));
  faults.push(...overlaps(compiled), ...strays(compiled), ...companions(compiled));
  return faults
    .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
    .slice(0, FAULTS_MAX);
}

const error = (text: string, target?: Selection): Fault => ({ level: 'error', text, target });
const warning = (text: string, target?: Selection): Fault => ({ level: 'warning', text, target });

function names({ document }: Compiled): Fault[] {
  const seen = new Set<string>();
  const faults = document.sections.flatMap(({ id, name, rows }) => {
    const target = selectSections(document, [id]);
    const isTwice = seen.has(name.trim());
    seen.add(name.trim());
    if (name.trim() === '') return [error('A section has no name.', target)];
    if (isTwice) return [error(`There are two sections called ${name}.`, target)];
    return rows.some((row) => seatsOfRow(row).at.length > 0)
      ? []
      : [warning(`${name} has no seats. It will not be published.`, target)];
  });
  const categories = document.categories.map(({ name }) => name.trim());
  const wrong = categories.find((name, index) => name === '' || categories.indexOf(name) < index);
  return wrong === undefined
    ? faults
    : [
        ...faults,
        error(wrong === '' ? 'A category has no name.' : `There are two categories called ${wrong}.`),
      ];
}

function inSection({ name, rows }: Section): Fault[] {
  const faults: Fault[] = [];
  const labels = new Set<string>();
  for (const row of rows) {
    const { at, labels: seats } = seatsOfRow(row);
    if (at.length === 0) continue;
    const here = `${name}, row ${row.label}`;
    if (row.label.trim() === '')
      faults.push(error(`A row of ${name} has no label.`, selectSeats(keysOfRow(row))));
    else if (labels.has(row.label.trim()))
      faults.push(error(`${name} has two rows labeled ${row.label}.`, selectSeats(keysOfRow(row))));
    labels.add(row.label.trim());
    const twice = seats.findIndex((label, index) => label === '' || seats.indexOf(label) < index);
    if (twice >= 0) {
      const label = seats[twice] as string;
      const same = at.filter((_, index) => seats[index] === label).map((place) => seatKey(row.id, place));
      const text =
        label === ''
          ? `${here}: a seat has no label.`
          : `${here}: seat ${label} is there ${same.length} times.`;
      faults.push(error(text, selectSeats(same)));
    }
    const long = seats.findIndex((label) => label.length > NAME_MAX);
    if (long >= 0)
      faults.push(error(`${here}: a label is too long.`, selectSeats([seatKey(row.id, at[long] as number)])));
  }
  return faults;
}

/** Seats that lie on each other, told of by the section that they are in. */
function overlaps({ document, chart, keys }: Compiled): Fault[] {
  const near = chart.pitch * OVERLAP;
  const bySection = new Map<number, Set<number>>();
  for (let place = 0; place < chart.seatCount; place += 1) {
    const [x, y] = [chart.x[place] as number, chart.y[place] as number];
    eachIn(chart.grid, { left: x - near, right: x + near, top: y - near, bottom: y + near }, (other) => {
      if (other <= place) return;
      if (Math.hypot((chart.x[other] as number) - x, (chart.y[other] as number) - y) >= near) return;
      const section = chart.sectionOf[place] as number;
      const found = bySection.get(section) ?? new Set();
      bySection.set(section, found.add(keys[place] as number).add(keys[other] as number));
    });
  }
  return [...bySection].map(([section, found]) => {
    const name = document.sections[section]?.name ?? '';
    return error(`${name}: ${found.size} seats lie on each other.`, selectSeats(found));
  });
}

/** Seats on the stage, outside of the outline that is drawn for them, or beyond all measure. */
function strays({ document, chart, keys }: Compiled): Fault[] {
  const { stage } = document;
  const onStage: number[] = [];
  const far: number[] = [];
  const outside = new Map<number, number[]>();
  for (let place = 0; place < chart.seatCount; place += 1) {
    const at = { x: chart.x[place] as number, y: chart.y[place] as number };
    const key = keys[place] as number;
    const section = chart.sectionOf[place] as number;
    if (at.x > stage.x && at.x < stage.x + stage.width && at.y > stage.y && at.y < stage.y + stage.height)
      onStage.push(key);
    if (!(Math.abs(at.x) <= COORDINATE_MAX && Math.abs(at.y) <= COORDINATE_MAX)) far.push(key);
    const corners = chart.sections[section]?.corners;
    const hasOutline = (document.sections[section]?.outline.length ?? 0) >= 3;
    if (!hasOutline || corners === undefined || isInside(corners, at)) continue;
    const found = outside.get(section) ?? [];
    found.push(key);
    outside.set(section, found);
  }
  const faults = [...outside].map(([section, found]) =>
    warning(
      `${document.sections[section]?.name}: ${seats(found)} outside of its outline.`,
      selectSeats(found),
    ),
  );
  if (onStage.length > 0) faults.push(warning(`${seats(onStage)} on the stage.`, selectSeats(onStage)));
  if (far.length > 0) faults.push(error(`${seats(far)} too far away.`, selectSeats(far)));
  return faults;
}

const seats = ({ length }: readonly number[]): string => (length === 1 ? '1 seat is' : `${length} seats are`);

function companions({ chart, keys }: Compiled): Fault[] {
  const reach = chart.pitch * BESIDE;
  const alone: number[] = [];
  for (let place = 0; place < chart.seatCount; place += 1) {
    if (chart.companion[place] !== 1) continue;
    const [x, y] = [chart.x[place] as number, chart.y[place] as number];
    let isBeside = false;
    eachIn(chart.grid, { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }, (other) => {
      const way = Math.hypot((chart.x[other] as number) - x, (chart.y[other] as number) - y);
      if (chart.accessible[other] === 1 && way <= reach) isBeside = true;
    });
    if (!isBeside) alone.push(keys[place] as number);
  }
  if (alone.length === 0) return [];
  const text = alone.length === 1 ? 'A companion seat is' : `${alone.length} companion seats are`;
  return [warning(`${text} not beside a wheelchair place.`, selectSeats(alone))];
}
