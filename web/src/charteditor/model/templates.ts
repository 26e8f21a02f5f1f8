/** Charts to begin with. Pure: the same every time. One unit is ten centimeters. */
import { blockRows, ringSections, type Wedge, wedgeOutline, wedgeRows } from './blocks.ts';
import type { Category, ChartDocument, Corner, Row, Section, Stage } from './document.ts';
import { LETTERS } from './numbering.ts';
import { changePlaces, seatsOfRow } from './row.ts';

export interface Template {
  readonly id: 'theater' | 'arena' | 'club' | 'empty';
  readonly name: string;
  readonly about: string;
  readonly make: () => ChartDocument;
}

export const templates: readonly Template[] = [
  {
    id: 'theater',
    name: 'Theater',
    about: 'About 2,000 seats in curved rows: stalls and a circle',
    make: theater,
  },
  { id: 'arena', name: 'Arena', about: 'About 12,700 seats: chairs on the floor and two rings', make: arena },
  { id: 'club', name: 'Club', about: 'About 300 seats in straight rows with a center aisle', make: club },
  { id: 'empty', name: 'Empty', about: 'A stage, and nothing else yet', make: empty },
];

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

const category = (id: number, name: string): Category => ({ id, name, color: null });
const stageOf = (width: number, height: number, y: number): Stage => ({
  x: -width / 2,
  y,
  width,
  height,
  label: 'Stage',
});

function empty(): ChartDocument {
  const stage = { x: 200, y: 40, width: 200, height: 80, label: 'Stage' };
  return { name: 'New chart', width: 600, height: 500, stage, categories: [], sections: [] };
}

/** Left, center and right, around a point behind the stage; wheelchairs at the back of the center, beside the aisles. */
function theater(): ChartDocument {
  const ids = counter();
  const [front, stalls, circle] = [
    category(ids(), 'Front stalls'),
    category(ids(), 'Stalls'),
    category(ids(), 'Circle'),
  ];
  const wedge = (radius: number, rows: number, at: number, of: number): Wedge => {
    const spread = 0.68;
    const edge = (index: number) => -spread + (index * 2 * spread) / of;
    return {
      focus: [0, 0],
      radius,
      rows,
      from: edge(at),
      to: edge(at + 1),
      margin: 7,
      labels: { ...LETTERS, skipsIO: true },
    };
  };
  const fan = (name: string, radius: number, rows: number, categoryOf: (row: number) => number): Section[] =>
    ['Left', 'Center', 'Right'].map((side, at) => {
      const shape = wedge(radius, rows, at, 3);
      const made = wedgeRows(ids, shape).map((row, index) => ({ ...row, category: categoryOf(index) }));
      return {
        id: ids(),
        name: `${name} ${side}`,
        outline: wedgeOutline(shape),
        rows: withWheelchairs(made, at === 1),
      };
    });
  const sections = [
    ...fan('Stalls', 190, 21, (row) => (row < 7 ? front.id : stalls.id)),
    ...fan('Circle', 418, 7, () => circle.id),
  ];
  return framed('Theater', stageOf(200, 80, 60), [front, stalls, circle], sections);
}

/** Two places for wheelchairs at both ends of the last row, each with a companion's seat. */
function withWheelchairs(rows: readonly Row[], isWanted: boolean): Row[] {
  return rows.map((row, index) => {
    const { at } = seatsOfRow(row);
    if (!isWanted || index !== rows.length - 1 || at.length < 8) return row;
    const end = at.length - 1;
    const wheels = changePlaces(row, [0, 2, end - 2, end], (place) => ({ ...place, accessible: true }));
    return changePlaces(wheels, [1, end - 1], (place) => ({ ...place, companion: true }));
  });
}

function arena(): ChartDocument {
  const ids = counter();
  const [floor, lower, upper] = [
    category(ids(), 'Floor'),
    category(ids(), 'Lower ring'),
    category(ids(), 'Upper ring'),
  ];
  const center: Corner = [0, 0];
  const ring = (
    name: string,
    first: number,
    inward: number,
    rows: number,
    sections: number,
    own: number,
  ): Section[] =>
    ringSections(ids, {
      center,
      halfWidth: 260 + inward,
      halfLength: 330 + inward,
      rows,
      sections,
      opening: 0.72,
      margin: 7,
      spacing: 5.4,
      rowSpacing: 8.5,
      category: own,
      name: (index) => `${name} ${first + index}`,
    });
  const blocks = ['A', 'B'].flatMap((letter, deep) =>
    [0, 1, 2, 3].map((side): Section => {
      const rows = blockRows(ids, {
        x: (side - 1.5) * 96,
        y: -160 + deep * 190,
        rows: 18,
        seats: 14,
        category: floor.id,
      });
      return { id: ids(), name: `Floor ${letter}${side + 1}`, outline: [], rows };
    }),
  );
  const sections = [
    ...blocks,
    ...ring('Lower', 101, 0, 16, 18, lower.id),
    ...ring('Upper', 201, 160, 14, 22, upper.id),
  ];
  return framed('Arena', stageOf(220, 100, -340), [floor, lower, upper], sections);
}

function club(): ChartDocument {
  const ids = counter();
  const [seats, bar] = [category(ids(), 'Seats'), category(ids(), 'At the bar')];
  const half = (name: string, side: number): Section => {
    const rows = blockRows(ids, { x: side * 42, y: 0, rows: 12, seats: 12, category: seats.id });
    return { id: ids(), name, outline: [], rows: withWheelchairs(rows, true) };
  };
  const stools = blockRows(ids, {
    x: 0,
    y: 135,
    rows: 2,
    seats: 16,
    spacing: 8,
    rowSpacing: 12,
    category: bar.id,
  });
  const sections = [
    half('Left', -1),
    half('Right', 1),
    { id: ids(), name: 'Bar', outline: [], rows: stools },
  ];
  return framed('Club', stageOf(110, 46, -80), [seats, bar], sections);
}

const MARGIN = 40;

/** Moved so that everything is in a drawing area that begins at 0, 0. */
function framed(
  name: string,
  stage: Stage,
  categories: readonly Category[],
  sections: readonly Section[],
): ChartDocument {
  const points = sections.flatMap(({ outline, rows }): Corner[] => [
    ...outline,
    ...rows.flatMap((row) => {
      const { x, y } = seatsOfRow(row);
      return x.map((each, index): Corner => [each, y[index] as number]);
    }),
  ]);
  points.push([stage.x, stage.y], [stage.x + stage.width, stage.y + stage.height]);
  const least = (at: 0 | 1) => points.reduce((low, point) => Math.min(low, point[at]), Infinity);
  const most = (at: 0 | 1) => points.reduce((high, point) => Math.max(high, point[at]), -Infinity);
  const [dx, dy] = [MARGIN - least(0), MARGIN - least(1)];
  return {
    name,
    width: Math.ceil(most(0) + dx + MARGIN),
    height: Math.ceil(most(1) + dy + MARGIN),
    stage: { ...stage, x: stage.x + dx, y: stage.y + dy },
    categories,
    sections: sections.map((section) => moved(section, dx, dy)),
  };
}

function moved(section: Section, dx: number, dy: number): Section {
  const move = ({ shape, ...row }: Row): Row =>
    shape.kind === 'arc'
      ? { ...row, shape: { ...shape, x: shape.x + dx, y: shape.y + dy } }
      : { ...row, shape: { kind: 'free', xs: shape.xs.map((x) => x + dx), ys: shape.ys.map((y) => y + dy) } };
  return {
    ...section,
    outline: section.outline.map(([x, y]): Corner => [x + dx, y + dy]),
    rows: section.rows.map(move),
  };
}
