import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unwrap } from '../../lib/errors.ts';
import { type ChartDraft, contentHash } from './draft.ts';
import { readChartFile, writeChartFile } from './formats.ts';

const coordinate = fc.integer({ min: 0, max: 9_999 }).map((value) => value / 10);
const name = fc.stringMatching(/^[A-Za-zÀ-ž0-9][A-Za-z ,;"'0-9-]{0,10}[a-z0-9]$/);

/** Charts of any shape: rows with gaps, seats that are accessible, companion, of a category or of none. */
const chart = fc
  .record({
    sections: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    rows: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    categories: fc.uniqueArray(name, { maxLength: 3 }),
    seats: fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 3 }),
        x: coordinate,
        y: coordinate,
        accessible: fc.boolean(),
        companion: fc.boolean(),
        category: fc.nat(3),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    color: fc.option(fc.constant('#12ab9f')),
  })
  .map(({ sections, rows, categories, seats, color }): ChartDraft => {
    const all = sections.flatMap((_, section) =>
      rows.flatMap((rowLabel, row) => {
        let position = 0;
        return seats.map(({ gap, category, ...seat }, index) => {
          position += gap;
          const place = { section: section + 1, row: row + 1, rowLabel, position, label: String(index + 1) };
          return { ...seat, ...place, category: Math.min(category, categories.length) };
        });
      }),
    );
    return {
      name: 'Any',
      layout: { width: 1_000, height: 1_000, stage: { x: 1, y: 2.5, width: 30, height: 4, label: 'Stage' } },
      categories: categories.map((each) => ({ name: each, color })),
      sections: sections.map((each, index) => ({
        name: each,
        outline:
          index === 0
            ? [
                [0, 0],
                [9.5, 0],
                [9.5, 9],
              ]
            : [],
      })),
      // Numbered from the last one on: the order of the file says nothing of it.
      seats: all.map((seat, index) => ({ ...seat, seat: all.length - index })).reverse(),
    };
  });

const there = async (draft: ChartDraft, format: 'json' | 'csv' | 'pretix') => {
  const { text } = writeChartFile(format, draft);
  const content = format === 'csv' ? text : JSON.parse(text);
  return unwrap(await readChartFile(format, content, 'Any'));
};

it('loses nothing in JSON', async () => {
  await fc.assert(
    fc.asyncProperty(chart, async (draft) => {
      const { draft: read } = await there(draft, 'json');
      expect(read).toEqual(draft);
      expect(contentHash(read)).toBe(contentHash(draft));
    }),
  );
});

it('keeps in CSV all that is of a seat', async () => {
  await fc.assert(
    fc.asyncProperty(chart, async (draft) => {
      const { draft: read } = await there(draft, 'csv');
      const named = ({ categories, seats }: ChartDraft) =>
        seats.map(({ category, ...seat }) => ({ ...seat, category: categories[category - 1]?.name }));
      expect(named(read)).toEqual(named(draft));
      expect(read.sections.map((section) => section.name)).toEqual(
        draft.sections.map((section) => section.name),
      );
    }),
  );
});

it('keeps in a pretix plan names, labels, places, numbers, categories and the stage', async () => {
  await fc.assert(
    fc.asyncProperty(chart, async (draft) => {
      const { draft: read, notes } = await there(draft, 'pretix');
      const known = ({ categories, seats }: ChartDraft) =>
        seats.map(({ seat, label, rowLabel, section, x, y, category }) => {
          return [seat, label, rowLabel, section, x, y, categories[category - 1]?.name ?? 'Seats'];
        });
      expect(known(read)).toEqual(known(draft));
      expect(read.layout.stage).toMatchObject({ x: 1, y: 2.5, label: 'Stage' });
      expect(notes.filter((note) => !note.includes('is left out'))).toEqual([]);
    }),
  );
});

it('gives charts without companions and categories the digest that they always had', async () => {
  const seats = [{ label: '1', x: 1, y: 2 }];
  const { draft } = unwrap(
    await readChartFile(
      'json',
      { name: 'Old', sections: [{ name: 'S', rows: [{ label: 'A', seats }] }] },
      '',
    ),
  );
  expect(contentHash(draft)).toBe('11a4bebd83e9d801b884d958f79b49516fd4f51a49ab0f600c72d411064d49b4');
});

const PLAN = {
  name: 'Hall',
  categories: [{ name: 'Best', color: '#f0a' }, { name: 'Other' }],
  zones: [
    {
      name: 'Main',
      position: { x: 100, y: 100 },
      rows: [
        { row_number: 'A', position: { x: 0, y: 10 }, seats: [seat('a2', '2', 20), seat('a1', '1', 0)] },
        {
          row_number: 'A',
          position: { x: 200, y: 10 },
          seats: [seat('a3', '3', 0), seat('a4', '4', 20), seat('a5', '5', 60)],
        },
        { row_number: 'A', position: { x: 0, y: 40 }, seats: [seat('b1', '1', 0)] },
      ],
      areas: [
        {
          shape: 'rectangle',
          position: { x: 0, y: -50 },
          rectangle: { width: 100, height: 20 },
          text: { text: 'BÜHNE', position: { x: 5, y: 5 } },
        },
        {
          shape: 'circle',
          position: { x: 0, y: 0 },
          circle: { radius: 4 },
          text: { text: 'Bar', position: { x: 0, y: 0 } },
        },
      ],
    },
    {
      name: 'Main',
      position: { x: 0, y: 500 },
      rows: [{ row_number: '', seats: [{ ...seat('c1', '1', 0), category: 'Other' }] }],
    },
    { name: 'Nobody', position: { x: 0, y: 0 }, rows: [] },
  ],
  size: { width: 800, height: 700 },
};

function seat(guid: string, number: string, x: number) {
  return {
    seat_guid: guid,
    seat_number: number,
    position: { x, y: 0 },
    category: 'Best',
    uuid: guid,
    radius: 10,
  };
}

it('makes rows of the parts that a plan draws them in, and says what it changed or left out', async () => {
  const { draft, notes } = unwrap(await readChartFile('pretix', PLAN, 'Hall'));
  const inRow = (section: number, row: number) =>
    draft.seats.filter((each) => each.section === section && each.row === row);
  expect(inRow(1, 1).map(({ label, x, y, position }) => [label, x, y, position])).toEqual([
    ['1', 100, 110, 1],
    ['2', 120, 110, 2],
    ['3', 300, 110, 7],
    ['4', 320, 110, 8],
    ['5', 360, 110, 9],
  ]);
  expect(inRow(1, 2)[0]).toMatchObject({ rowLabel: 'A (2)' });
  expect(draft.sections.map(({ name }) => name)).toEqual(['Main', 'Main (2)']);
  expect(draft.categories).toEqual([
    { name: 'Best', color: '#ff00aa' },
    { name: 'Other', color: null },
  ]);
  expect(draft.layout).toEqual({
    width: 800,
    height: 700,
    stage: { x: 100, y: 50, width: 100, height: 20, label: 'BÜHNE' },
  });
  expect(notes).toEqual([
    '/zones/0/rows/2: there is another row "A"; this one is called "A (2)".',
    '/zones/1: there is another zone "Main"; this one is called "Main (2)".',
    '/zones/0/areas/1: "Bar" is left out: a chart has seats, outlines and a stage.',
  ]);
});

it.each([
  ['no object', [], ''],
  ['no zones', { name: 'Hall', categories: [] }, ''],
  [
    'zones that are none',
    { ...PLAN, zones: [{ name: 'X', position: { x: 'left', y: 0 }, rows: [] }] },
    '/zones/0/position/x',
  ],
  ['an unknown category', withSeat({ category: 'Gone' }), '/zones/0/rows/0/seats/0/category'],
  [
    'a seat_guid that is there twice',
    { ...PLAN, zones: [PLAN.zones[0], PLAN.zones[0]] },
    '/zones/1/rows/0/seats/0',
  ],
  ['a seat number that is there twice', withSeat({ seat_number: '1' }), '/zones/0/rows/0/seats/0'],
  ['no seats', { ...PLAN, zones: [] }, ''],
])('names the place of %s in a plan', async (_what, plan, pointer) => {
  const result = await readChartFile('pretix', plan, 'Hall');
  expect(result).toMatchObject({ refusal: { code: 'chart_invalid' } });
  expect(result.ok ? [] : result.refusal.errors?.map((error) => error.pointer)).toContain(pointer);
});

function withSeat(change: object) {
  const [main] = PLAN.zones;
  const [row] = main?.rows ?? [];
  const seats = [{ ...row?.seats[0], ...change }, row?.seats[1]];
  return { ...PLAN, zones: [{ ...main, rows: [{ ...row, seats }] }] };
}
