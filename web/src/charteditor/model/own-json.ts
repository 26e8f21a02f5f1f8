/** A document as the chart that it stands for, in our own JSON, and the other way round. */
import {
  type Category,
  type ChartDocument,
  type Corner,
  type PlaceChange,
  type Row,
  SEATS_IN_ROW_MAX,
  type Section,
  type Stage,
} from './document.ts';
import { numberingOf, numberSeats } from './numbering.ts';
import { seatsOfRow } from './row.ts';

/** A chart as `POST /venues/{id}/charts` takes it, with a place for every seat. */
export interface OwnChart {
  readonly name: string;
  readonly layout: { readonly width: number; readonly height: number; readonly stage: Stage };
  readonly categories?: readonly { readonly name: string; readonly color?: string }[];
  readonly sections: readonly OwnSection[];
}

interface OwnSection {
  readonly name: string;
  readonly outline?: readonly Corner[];
  readonly category?: string;
  readonly rows: readonly OwnRow[];
}

interface OwnRow {
  readonly label: string;
  readonly category?: string;
  readonly seats: readonly OwnSeat[];
}

interface OwnSeat {
  readonly label: string;
  readonly position?: number;
  readonly x: number;
  readonly y: number;
  readonly accessible?: boolean;
  readonly companion?: boolean;
  readonly category?: string;
}

/** Free space around a chart whose drawing area has to grow. */
const MARGIN = 40;

/** The chart, with coordinates to the hundredth. Sections and rows without seats are left out. */
export function toChart(document: ChartDocument): OwnChart {
  const frame = frameOf(document);
  const point = (x: number, y: number): Corner => [round(x + frame.dx), round(y + frame.dy)];
  const { stage, categories } = document;
  const [x, y] = point(stage.x, stage.y);
  const nameOf = new Map(categories.map(({ id, name }) => [id, name.trim()]));
  const sections = document.sections.flatMap((section): OwnSection[] => {
    const rows = section.rows.filter((row) => seatsOfRow(row).at.length > 0);
    if (rows.length === 0) return [];
    const { name, outline } = section;
    const corners = outline.length < 3 ? {} : { outline: outline.map(([cx, cy]) => point(cx, cy)) };
    return [{ name: name.trim(), ...corners, rows: rows.map((row) => toRow(row, point, nameOf)) }];
  });
  return {
    name: document.name.trim(),
    layout: {
      width: frame.width,
      height: frame.height,
      stage: { x, y, width: round(stage.width), height: round(stage.height), label: stage.label },
    },
    ...(categories.length > 0 && {
      categories: categories.map(({ name, color }) => ({
        name: name.trim(),
        ...(color !== null && { color }),
      })),
    }),
    sections,
  };
}

function toRow(
  row: Row,
  point: (x: number, y: number) => Corner,
  nameOf: ReadonlyMap<number, string>,
): OwnRow {
  const seats = seatsOfRow(row);
  const flags = (list: readonly number[]) => new Set(list);
  const [accessible, companion] = [flags(seats.accessible), flags(seats.companion)];
  const named = (category: number | undefined) => {
    const name = nameOf.get(category ?? 0);
    return name === undefined ? {} : { category: name };
  };
  const around = seats.category.every((category) => category === seats.category[0]) ? seats.category[0] : 0;
  let before = 0;
  return {
    label: row.label.trim(),
    ...named(around),
    seats: seats.at.map((place, index) => {
      const [x, y] = point(seats.x[index] as number, seats.y[index] as number);
      const position = place + row.first;
      const isNext = position === before + 1;
      before = position;
      return {
        label: (seats.labels[index] as string).trim(),
        ...(!isNext && { position }),
        x,
        y,
        ...(accessible.has(index) && { accessible: true }),
        ...(companion.has(index) && { companion: true }),
        ...(around === 0 && named(seats.category[index])),
      };
    }),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The drawing area as it is where everything is within it; else one around everything. */
function frameOf({ width, height, stage, sections }: ChartDocument) {
  let [left, top, right, bottom] = [stage.x, stage.y, stage.x + stage.width, stage.y + stage.height];
  const take = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const { outline, rows } of sections) {
    for (const [x, y] of outline) take(x, y);
    for (const row of rows) {
      const { x, y } = seatsOfRow(row);
      x.forEach((each, index) => void take(each, y[index] as number));
    }
  }
  if (left >= 0 && top >= 0 && right <= width && bottom <= height && width > 0 && height > 0)
    return { dx: 0, dy: 0, width, height };
  return {
    dx: MARGIN - left,
    dy: MARGIN - top,
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(bottom - top + 2 * MARGIN),
  };
}

/** A document for a chart: rows lie exactly where the chart has them. */
export function fromChart(chart: OwnChart): ChartDocument {
  let lastId = 0;
  const ids = () => {
    lastId += 1;
    return lastId;
  };
  const categories = (chart.categories ?? []).map(
    ({ name, color }): Category => ({ id: ids(), name, color: color ?? null }),
  );
  const idOf = (name: string | undefined): number => {
    if (name === undefined) return 0;
    const known = categories.find((category) => category.name === name);
    if (known !== undefined) return known.id;
    const made = { id: ids(), name, color: null };
    categories.push(made);
    return made.id;
  };
  const sections = chart.sections.map(
    (section): Section => ({
      id: ids(),
      name: section.name,
      outline: section.outline ?? [],
      rows: section.rows.map((row) =>
        fromRow(row, ids(), (name) => idOf(name ?? row.category ?? section.category)),
      ),
    }),
  );
  const { name, layout } = chart;
  return { name, ...layout, categories, sections };
}

/** Wider gaps say nothing more. */
const GAP_MAX = 50;

function fromRow({ label, seats }: OwnRow, id: number, idOf: (name: string | undefined) => number): Row {
  const category = idOf(undefined);
  const spread = spreadOut(seats);
  const first = seats[0]?.position ?? 1;
  const labels = spread.map((seat) => ('label' in seat ? seat.label : ''));
  const numbering = numberingOf(labels);
  const numbers = numberSeats(labels.length, (at) => labels[at] !== '', numbering);
  const places = spread.flatMap((seat, at): PlaceChange[] => {
    if (!('label' in seat)) return [{ at, removed: true }];
    const own = seat.category === undefined ? category : idOf(seat.category);
    const change = {
      at,
      ...(seat.label !== numbers[at] && { label: seat.label }),
      ...(seat.accessible === true && { accessible: true }),
      ...(seat.companion === true && { companion: true }),
      ...(own !== category && { category: own }),
    };
    return Object.keys(change).length > 1 ? [change] : [];
  });
  const shape = { kind: 'free', xs: spread.map(({ x }) => x), ys: spread.map(({ y }) => y) } as const;
  return { id, label, shape, numbering, first, category, places };
}

/** A place for each position from the first to the last; those without a seat lie between their neighbors. */
function spreadOut(seats: readonly OwnSeat[]): (OwnSeat | { x: number; y: number })[] {
  const places: (OwnSeat | { x: number; y: number })[] = [];
  let position = 0;
  seats.forEach((seat, index) => {
    const before = seats[index - 1];
    const next = seat.position ?? position + 1;
    const left = SEATS_IN_ROW_MAX - places.length - (seats.length - index);
    const gap = before === undefined ? 0 : Math.max(0, Math.min(next - position - 1, GAP_MAX, left));
    for (let step = 1; step <= gap; step += 1) {
      const share = step / (gap + 1);
      const from = before ?? seat;
      places.push({ x: from.x + (seat.x - from.x) * share, y: from.y + (seat.y - from.y) * share });
    }
    position = next;
    places.push(seat);
  });
  return places;
}
