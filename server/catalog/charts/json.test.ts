import { expect, it } from 'vitest';
import { readJsonChart } from './json.ts';

const faults = (value: unknown) => {
  const result = readJsonChart(value, 'Chart');
  return result.ok ? [] : result.refusal.errors?.map(({ pointer }) => pointer);
};
const seat = { label: '1' };

it('reads sections, rows and seats, or just how many seats there are', () => {
  const result = readJsonChart(
    {
      sections: [
        {
          name: 'S',
          outline: [
            [0, 0],
            [1, 1],
            [2, 0],
          ],
          rows: [
            { label: 'A', seats: 3 },
            { label: 'B', seats: [{ ...seat, position: 2 }] },
          ],
        },
        { name: 'T', rows: [{ label: 'A', seats: [{ ...seat, accessible: true }] }] },
      ],
    },
    'Given',
  );
  expect(result).toMatchObject({
    value: {
      name: 'Given',
      sections: [
        {
          name: 'S',
          outline: [
            [0, 0],
            [1, 1],
            [2, 0],
          ],
        },
        { name: 'T', outline: [] },
      ],
      seats: [
        { seat: 1, section: 1, row: 1, label: '1' },
        { seat: 2, label: '2' },
        { seat: 3, position: 3 },
        { seat: 4, row: 2, rowLabel: 'B', position: 2 },
        { seat: 5, section: 2, accessible: true },
      ],
    },
  });
});

it('points at every fault', () => {
  expect(faults(null)).toEqual(['']);
  expect(faults({ sections: [] })).toEqual(['/sections']);
  expect(
    faults({ sections: [{ name: 'S', rows: [{ label: 'A', seats: [seat, { label: '' }, 7] }] }] }),
  ).toEqual(['/sections/0/rows/0/seats/1/label', '/sections/0/rows/0/seats/2']);
  expect(
    faults({
      sections: [
        {
          name: 'S',
          rows: [
            { label: 'A', seats: 1 },
            { label: 'A', seats: [{ ...seat, x: 1 }] },
          ],
        },
        { name: 'S', rows: [{ label: 'A', seats: 1 }] },
      ],
    }),
  ).toEqual(['/sections/1/name', '/sections/0/rows/1/label', '/sections/0/rows/1/seats/0']);
  expect(faults({ sections: [{ name: 'S', rows: [{ label: 'A', seats: [seat, seat] }] }] })).toEqual([
    '/sections/0/rows/0/seats/1',
  ]);
});
