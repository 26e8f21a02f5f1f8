import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockRows, ringSections } from './blocks.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { type ChartDocument, FROM_LEFT, type Section } from './document.ts';
import { Editor } from './editor.ts';
import {
  alignSelected,
  boundsOfSelected,
  deleteSelected,
  duplicateSelected,
  transformSelected,
} from './move.ts';
import { LETTERS, labelRows, numberingOf, numberSeats } from './numbering.ts';
import { fromChart, toChart } from './own-json.ts';
import { seatsOfRow } from './row.ts';
import { relabelRows, renumber, setCount, setRadius, setRowSpacing, setSpacing } from './rows.ts';
import { categorize, labelSeats, markSeats, removeCategory, restoreGaps } from './seats.ts';
import { keysOfRow, NOTHING, selectAll, selectRows, selectSeats, selectSections } from './selection.ts';
import { arcOf, placesOf } from './shape.ts';
import { templates } from './templates.ts';
import { flipAcross, mirrorAcross, moveBy, rotateAround, scaleAround, transformRow } from './transform.ts';

function counter(last = 0) {
  return () => {
    last += 1;
    return last;
  };
}

/** Two sections of straight rows side by side: ids 100 and 200, rows 1 to 6. */
function hall(rows = 3, seats = 8): ChartDocument {
  const ids = counter();
  const section = (id: number, name: string, x: number): Section => ({
    id,
    name,
    outline: [],
    rows: blockRows(ids, { x, y: 100, rows, seats, spacing: 6, rowSpacing: 10 }),
  });
  return {
    name: 'Hall',
    width: 400,
    height: 300,
    stage: { x: 100, y: 20, width: 100, height: 40, label: 'Stage' },
    categories: [
      { id: 300, name: 'Best', color: null },
      { id: 301, name: 'Rest', color: '#123456' },
    ],
    sections: [section(100, 'Left', 80), section(200, 'Right', 200)],
  };
}

const rowsOf = ({ sections }: ChartDocument) => sections.flatMap(({ rows }) => rows);
const labelsOf = (document: ChartDocument, index = 0) => {
  const row = rowsOf(document)[index];
  return row === undefined ? [] : seatsOfRow(row).labels;
};
const selectedOf = (document: ChartDocument, pick: readonly number[]) => {
  const all = [...selectAll(document).seats];
  return all.length === 0 ? NOTHING : selectSeats(pick.map((index) => all[index % all.length] as number));
};

/** Edits of every kind, on seats chosen at random. */
const numbering = fc.record({
  from: fc.constantFrom('left', 'right', 'center'),
  start: fc.nat(20),
  step: fc.integer({ min: 1, max: 3 }),
  prefix: fc.constantFrom('', 'B'),
  countsGaps: fc.boolean(),
});
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('move'),
    x: fc.integer({ min: -50, max: 50 }),
    y: fc.integer({ min: -50, max: 50 }),
  }),
  fc.record({ kind: fc.constant('turn'), x: fc.integer({ min: -180, max: 180 }), y: fc.nat(9) }),
  fc.record({ kind: fc.constant('scale'), x: fc.integer({ min: 1, max: 30 }), y: fc.nat(9) }),
  fc.record({
    kind: fc.constantFrom('mirror', 'flip', 'delete', 'copy', 'gaps', 'align'),
    x: fc.nat(9),
    y: fc.nat(9),
  }),
  fc.record({
    kind: fc.constantFrom('accessible', 'companion', 'category', 'label'),
    x: fc.nat(2),
    y: fc.nat(9),
  }),
  fc.record({
    kind: fc.constantFrom('count', 'spacing', 'radius', 'rowSpacing'),
    x: fc.integer({ min: 1, max: 20 }),
    y: fc.nat(9),
  }),
  fc.record({ kind: fc.constantFrom('relabel', 'dropCategory'), x: fc.nat(5), y: fc.nat(5) }),
  fc.record({ kind: fc.constant('renumber'), x: numbering, y: fc.nat(9) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;
const chosen = fc.array(fc.nat(200), { maxLength: 12 });

function apply(document: ChartDocument, { kind, x, y }: Edit, pick: readonly number[]): ChartDocument {
  const selection = pick.length > 9 ? selectSections(document, [100]) : selectedOf(document, pick);
  if (typeof x !== 'number') return renumber(document, selection, x as typeof FROM_LEFT);
  switch (kind) {
    case 'move':
      return transformSelected(document, selection, moveBy(x, y));
    case 'turn':
      return transformSelected(document, selection, rotateAround(100, 100, x / 57));
    case 'scale':
      return transformSelected(document, selection, scaleAround(100, 100, x / 10));
    case 'mirror':
      return transformSelected(document, selection, mirrorAcross(100));
    case 'flip':
      return transformSelected(document, selection, flipAcross(100));
    case 'delete':
      return deleteSelected(document, selection);
    case 'copy':
      return duplicateSelected(document, selection, 10, 10).document;
    case 'gaps':
      return restoreGaps(document, selection);
    case 'align':
      return alignSelected(document, selection, 'left');
    case 'accessible':
    case 'companion':
      return markSeats(document, selection, kind, x > 0);
    case 'category':
      return categorize(document, selection, x === 0 ? 0 : (document.categories[0]?.id ?? 0));
    case 'label':
      return labelSeats(document, selection, x === 0 ? '' : `L${x}`);
    case 'count':
      return setCount(document, selection, x);
    case 'spacing':
      return setSpacing(document, selection, x);
    case 'radius':
      return setRadius(document, selection, (x - 10) * 20);
    case 'rowSpacing':
      return setRowSpacing(document, selection, x);
    case 'relabel':
      return relabelRows(document, selection, { ...LETTERS, fromBack: x > 2, skipsIO: y > 2 });
    default:
      return removeCategory(document, document.categories[0]?.id ?? 0);
  }
}

describe('history', () => {
  it('undoes every edit to what was before it, and does it again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, chosen), { maxLength: 12 }), (edits) => {
        const editor = new Editor(hall());
        const seen = [JSON.stringify(editor.document)];
        for (const [each, pick] of edits) {
          const before = editor.document;
          editor.edit(each.kind, (document) => apply(document, each, pick));
          if (editor.document !== before) seen.push(JSON.stringify(editor.document));
        }
        for (let step = seen.length - 1; step > 0; step -= 1) {
          expect(JSON.stringify(editor.document)).toBe(seen[step]);
          editor.undo();
        }
        expect(editor.getView().undoLabel).toBeUndefined();
        for (const each of seen) {
          expect(JSON.stringify(editor.document)).toBe(each);
          editor.redo();
        }
        expect(editor.getView().redoLabel).toBeUndefined();
      }),
    );
  });

  it('keeps no copy of what an edit leaves alone', () => {
    const before = hall();
    const [row] = rowsOf(before);
    const after = transformSelected(before, selectRows(before, new Set([row?.id ?? 0])), moveBy(1, 1));
    expect(after.sections[1]).toBe(before.sections[1]);
    expect(rowsOf(after).filter((each) => !rowsOf(before).includes(each))).toHaveLength(1);
  });

  it('takes a number that is typed digit by digit as one step', () => {
    const editor = new Editor(hall());
    editor.select(selectSections(editor.document, [100]));
    for (const count of [1, 12, 120]) {
      editor.edit('Seats', (document) => setCount(document, editor.selection, count), { key: 'count' });
    }
    expect(labelsOf(editor.document)).toHaveLength(120);
    editor.undo();
    expect(labelsOf(editor.document)).toHaveLength(8);
    editor.redo();
    editor.edit('Seats', (document) => setCount(document, editor.selection, 5), { key: 'count' });
    editor.undo();
    expect(labelsOf(editor.document)).toHaveLength(120);
  });

  it('forgets what was selected with what is gone', () => {
    const editor = new Editor(hall());
    editor.select(selectSections(editor.document, [100]));
    editor.edit('Delete', (document) => deleteSelected(document, editor.selection));
    expect(editor.document.sections.map(({ name }) => name)).toEqual(['Right']);
    expect(editor.selection).toEqual(NOTHING);
    editor.undo();
    expect(editor.selection.seats.size).toBe(24);
  });
});

describe('numbering', () => {
  const labels = (count: number, change: Partial<typeof FROM_LEFT>, gaps: readonly number[] = []) =>
    numberSeats(count, (at) => !gaps.includes(at), { ...FROM_LEFT, ...change }).join(' ');

  it('counts from either side, by odd or even numbers, from the middle, and around gaps', () => {
    expect(labels(5, {})).toBe('1 2 3 4 5');
    expect(labels(5, { from: 'right', start: 101 })).toBe('105 104 103 102 101');
    expect(labels(4, { step: 2 })).toBe('1 3 5 7');
    expect(labels(4, { step: 2, start: 2, from: 'right', prefix: 'R' })).toBe('R8 R6 R4 R2');
    expect(labels(6, { from: 'center' })).toBe('5 3 1 2 4 6');
    expect(labels(5, { from: 'center' })).toBe('5 3 1 2 4');
    expect(labels(4, {}, [1])).toBe('1  2 3');
    expect(labels(4, { countsGaps: true }, [1])).toBe('1  3 4');
  });

  it('finds the rule of labels that follow one', () => {
    fc.assert(
      fc.property(numbering, fc.integer({ min: 1, max: 30 }), fc.array(fc.nat(29)), (rule, count, gaps) => {
        const isSeat = (at: number) => at === 0 || at === count - 1 || !gaps.includes(at);
        const made = numberSeats(count, isSeat, rule as typeof FROM_LEFT);
        expect(numberSeats(count, isSeat, numberingOf(made))).toEqual(made);
      }),
    );
  });

  it('gives labels that follow none up to themselves', () => {
    expect(numberingOf(['1', '2', '4'])).toEqual(FROM_LEFT);
    expect(numberingOf(['A', 'B'])).toEqual(FROM_LEFT);
  });

  it('labels rows by letters and numbers', () => {
    expect(labelRows(4, { ...LETTERS, start: 'Y' })).toEqual(['Y', 'Z', 'AA', 'AB']);
    expect(labelRows(3, { ...LETTERS, start: 'H', skipsIO: true })).toEqual(['H', 'J', 'K']);
    expect(labelRows(3, { ...LETTERS, kind: 'numbers', start: '9', prefix: 'R' })).toEqual([
      'R9',
      'R10',
      'R11',
    ]);
    expect(labelRows(3, { ...LETTERS, fromBack: true })).toEqual(['C', 'B', 'A']);
    const many = labelRows(800, { ...LETTERS, skipsIO: true });
    expect(new Set(many).size).toBe(800);
    expect(many.join('')).not.toMatch(/[IO]/);
  });
});

describe('shapes', () => {
  const arc = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    angle: fc.double({ min: -3.1, max: 3.1, noNaN: true }),
    spacing: fc.integer({ min: 1, max: 20 }),
    count: fc.integer({ min: 2, max: 40 }),
    bend: fc.double({ min: -0.0018, max: 0.0018, noNaN: true }),
  });
  const transforms = [
    moveBy(3, 4),
    rotateAround(10, 20, 1.1),
    scaleAround(5, 5, 2.5),
    mirrorAcross(30),
    flipAcross(-7),
  ];

  it.each(transforms)('moves rows as it moves their seats: %o', (transform) => {
    fc.assert(
      fc.property(arc, (shape) => {
        const row = {
          id: 1,
          label: 'A',
          shape: { kind: 'arc', ...shape },
          numbering: FROM_LEFT,
          first: 1,
          category: 0,
          places: [],
        } as const;
        const moved = seatsOfRow(transformRow(row, transform));
        const { a, b, c, d, e, f } = transform;
        const expected = seatsOfRow(row);
        // By label: a mirror may turn the row around.
        expected.labels.forEach((label, at) => {
          const [x, y] = [expected.x[at] as number, expected.y[at] as number];
          const now = moved.labels.indexOf(label);
          expect(moved.x[now]).toBeCloseTo(a * x + c * y + e, 6);
          expect(moved.y[now]).toBeCloseTo(b * x + d * y + f, 6);
        });
      }),
    );
  });

  it('finds the line of places that lie on one', () => {
    fc.assert(
      fc.property(arc, (shape) => {
        const before = placesOf({ kind: 'arc', ...shape, count: shape.count * 2 + 1 });
        const after = placesOf(arcOf({ kind: 'free', xs: Array.from(before.xs), ys: Array.from(before.ys) }));
        for (let at = 0; at < after.xs.length; at += 1) {
          const way = Math.hypot(
            (after.xs[at] as number) - (before.xs[at] as number),
            (after.ys[at] as number) - (before.ys[at] as number),
          );
          // A row that hardly bends is made straight: a hundredth of its length at most.
          expect(way).toBeLessThan(0.01 * shape.spacing * shape.count * 2 + 1e-6);
        }
      }),
    );
  });

  it('bends a block around one point, and keeps its rows apart', () => {
    const document = hall();
    const left = selectSections(document, [100]);
    const bent = setRowSpacing(setRadius(document, left, 120), left, 14);
    const [first, second, third] = rowsOf(bent).map(({ shape }) => arcOf(shape));
    expect([first?.y, second?.y, third?.y]).toEqual([100, 114, 128]);
    expect([first, second, third].map((shape) => Math.round(1 / (shape?.bend ?? 1)))).toEqual([
      120, 134, 148,
    ]);
    const straight = setRadius(bent, left, 0);
    expect(
      rowsOf(straight)
        .slice(0, 3)
        .every(({ shape }) => arcOf(shape).bend === 0),
    ).toBe(true);
  });
});

describe('moving', () => {
  it('frees a row of which only some seats move, and takes outlines along with whole sections', () => {
    const document = {
      ...hall(),
      sections: hall().sections.map((section) => ({
        ...section,
        outline: [
          [0, 0],
          [9, 0],
          [9, 9],
        ] as const,
      })),
    };
    const some = transformSelected(document, selectedOf(document, [0]), moveBy(-3, 0));
    const [row] = rowsOf(some);
    expect(row?.shape.kind).toBe('free');
    expect(some.sections[0]?.outline).toEqual(document.sections[0]?.outline);
    const all = transformSelected(document, selectSections(document, [100]), moveBy(5, 5));
    expect(all.sections[0]?.outline).toEqual([
      [5, 5],
      [14, 5],
      [14, 14],
    ]);
    expect(rowsOf(all)[0]?.shape.kind).toBe('arc');
    expect(boundsOfSelected(all, selectSections(all, [100]))).toEqual({
      left: 5,
      top: 5,
      right: 106,
      bottom: 125,
    });
  });

  it('copies sections and rows under names that nobody has', () => {
    const document = hall();
    const { document: sections, selection } = duplicateSelected(
      document,
      selectSections(document, [100]),
      0,
      100,
    );
    expect(sections.sections.map(({ name }) => name)).toEqual(['Left', 'Right', 'Left 2']);
    expect(selection.seats.size).toBe(24);
    const { document: rows } = duplicateSelected(document, selectRows(document, new Set([1])), 0, 100);
    expect(rows.sections[0]?.rows.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'A 2']);
    const ids = rowsOf(rows).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('turns deleted seats into gaps, and back', () => {
    const document = hall();
    const without = deleteSelected(document, selectedOf(document, [2, 3]));
    expect(labelsOf(without)).toEqual(['1', '2', '3', '4', '5', '6']);
    const row = rowsOf(without)[0];
    const back = restoreGaps(without, selectSeats(row === undefined ? [] : keysOfRow(row)));
    expect(labelsOf(back)).toHaveLength(8);
    expect(rowsOf(deleteSelected(document, selectRows(document, new Set([1]))))).toHaveLength(5);
  });
});

describe('charts', () => {
  it('says of a chart from elsewhere exactly what it said', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, chosen), { maxLength: 8 }), (edits) => {
        const document = edits.reduce((next, [each, pick]) => apply(next, each, pick), hall());
        const chart = toChart(document);
        const read = JSON.parse(JSON.stringify(chart));
        expect(toChart(fromChart(read))).toEqual(read);
        expect(toChart(fromChart(toChart(fromChart(read))))).toEqual(read);
      }),
    );
  });

  it('keeps gaps as positions, and what is particular about seats', () => {
    const document = hall(1, 4);
    const changed = markSeats(
      categorize(deleteSelected(document, selectedOf(document, [1])), selectedOf(document, [3]), 300),
      selectedOf(document, [0]),
      'accessible',
      true,
    );
    expect(toChart(changed).sections[0]?.rows[0]?.seats).toEqual([
      { label: '1', x: 71, y: 100, accessible: true },
      { label: '2', position: 3, x: 83, y: 100 },
      { label: '3', x: 89, y: 100, category: 'Best' },
    ]);
  });

  it.each(templates.map((template) => [template.name, template] as const))(
    'has a template without faults: %s',
    (_name, template) => {
      const document = template.make();
      expect(template.make()).toEqual(document);
      const faults = check(compile(document));
      expect(faults.filter(({ text }) => text !== 'The chart has no seats.')).toEqual([]);
      const chart = toChart(document);
      expect([chart.layout.width, chart.layout.height]).toEqual([document.width, document.height]);
    },
  );

  it('has about 2,000 seats in the theater, and some for wheelchairs', () => {
    const { chart } = compile(templates[0]?.make() ?? hall());
    expect(chart.seatCount).toBeGreaterThan(1_900);
    expect(chart.seatCount).toBeLessThan(2_100);
    expect(chart.accessible.reduce((sum, each) => sum + each, 0)).toBe(8);
    expect(chart.companion.reduce((sum, each) => sum + each, 0)).toBe(4);
  });

  it('carries 50,000 seats through generating, selecting and moving', () => {
    const ids = counter();
    const ring = {
      center: [0, 0],
      halfWidth: 420,
      halfLength: 620,
      opening: 0.7,
      margin: 7,
      spacing: 5.2,
      rowSpacing: 8.5,
    } as const;
    const sections = ringSections(ids, { ...ring, rows: 82, sections: 80, name: (index) => String(index) });
    const document = { ...hall(), sections };
    const compiled = compile(document);
    expect(compiled.chart.seatCount).toBeGreaterThan(50_000);
    const all = selectAll(document);
    const moved = transformSelected(document, all, moveBy(10, 0));
    const after = compile(moved, compiled);
    expect(after.chart.x[0]).toBeCloseTo((compiled.chart.x[0] as number) + 10, 2);
    expect(after.indexOf(after.keys[12_345] as number)).toBe(12_345);
    expect(after.indexOf(-1)).toBe(-1);
  });
});

describe('check', () => {
  const texts = (document: ChartDocument) =>
    check(compile(document)).map(({ level, text }) => `${level}: ${text}`);

  it('finds nothing wrong with a good chart', () => {
    expect(texts(hall())).toEqual([]);
  });

  it('names what is there twice, what overlaps and what is astray, and where', () => {
    const document = hall();
    const [left] = document.sections;
    const named = {
      ...document,
      sections: document.sections.map((section) => ({ ...section, name: 'Same' })),
    };
    expect(texts(named)).toEqual(['error: There are two sections called Same.']);
    expect(texts(relabelRows(document, selectRows(document, new Set([2])), LETTERS))).toEqual([
      'error: Left has two rows labeled A.',
    ]);
    expect(texts(labelSeats(document, selectedOf(document, [0]), '5'))).toEqual([
      'error: Left, row A: seat 5 is there 2 times.',
    ]);
    const onEachOther = transformSelected(document, selectRows(document, new Set([1])), moveBy(0, 9));
    expect(texts(onEachOther)).toEqual(['error: Left: 16 seats lie on each other.']);
    expect(check(compile(onEachOther))[0]?.target?.seats.size).toBe(16);
    const onStage = transformSelected(document, selectSections(document, [200]), moveBy(-40, -60));
    expect(texts(onStage).some((text) => text.includes('on the stage'))).toBe(true);
    const outline = [
      [0, 0],
      [10, 0],
      [10, 10],
    ] as const;
    const outside = { ...document, sections: [{ ...(left as Section), outline }] };
    expect(texts(outside)).toEqual(['warning: Left: 24 seats are outside of its outline.']);
    expect(texts(markSeats(document, selectedOf(document, [0]), 'companion', true))).toEqual([
      'warning: A companion seat is not beside a wheelchair place.',
    ]);
    expect(texts({ ...document, name: ' ', sections: [] })).toEqual([
      'error: The chart has no name.',
      'error: The chart has no seats.',
    ]);
  });
});
