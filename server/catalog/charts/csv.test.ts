import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readCsvChart } from './csv.ts';

const read = (text: string) => readCsvChart(Readable.from([Buffer.from(text)]), 'Chart');
const faults = async (text: string) => {
  const result = await read(text);
  if (result.ok) return [];
  expect(result.refusal.code).toBe('chart_invalid');
  return result.refusal.errors?.map(({ pointer, detail }) => `${pointer.replace('/lines/', '')}: ${detail}`);
};
const seats = async (text: string) => {
  const result = await read(text);
  return result.ok ? result.value.seats : result.refusal;
};

it('reads what is there and fills in the rest', async () => {
  const csv =
    '\uFEFFSection, Row,Seat Label,accessible\r\n"Main, left",B,1,yes\r\n"Main, left",B,2,\r\n\r\n"Main, left",A,1,0\r\n';
  expect(await seats(csv)).toMatchObject([
    { seat: 1, section: 1, row: 1, rowLabel: 'B', position: 1, label: '1', accessible: true },
    { seat: 2, section: 1, row: 1, rowLabel: 'B', position: 2, label: '2', accessible: false },
    { seat: 3, section: 1, row: 2, rowLabel: 'A', position: 1, label: '1', accessible: false },
  ]);
});

it('keeps numbers, positions and coordinates that are given', async () => {
  const csv = 'seat,section,row,label,position,x,y\n2,S,A,10,4,12.5,7\n1,S,A,9,1,0,7\n';
  expect(await seats(csv)).toMatchObject([
    { seat: 1, label: '9', position: 1, x: 0, y: 7 },
    { seat: 2, label: '10', position: 4, x: 12.5, y: 7 },
  ]);
});

it('lays out sections without coordinates so that nothing overlaps', async () => {
  const lines = ['A', 'B', 'C'].flatMap((section) =>
    Array.from({ length: 40 }, (_, index) => `${section},${1 + Math.floor(index / 10)},${1 + (index % 10)}`),
  );
  const placed = await seats(['section,row,label', ...lines].join('\n'));
  expect(placed).toHaveLength(120);
  const points = new Set((Array.isArray(placed) ? placed : []).map(({ x, y }) => `${x},${y}`));
  expect(points.size).toBe(120);
});

it('names the line of every fault', async () => {
  const csv = [
    'seat,section,row,label,x,y,accessible',
    '1,S,A,1,0,0,no',
    ',S,A,2,1,1,no',
    '0,,A,3,1,,maybe',
    '4,S,A',
    '5,S,A,5,left,1,',
  ].join('\n');
  expect(await faults(csv)).toEqual([
    '4: The section is empty.',
    '4: The seat "0" is not a whole number from 1 to 200000.',
    '4: The accessible flag "maybe" is neither true nor false.',
    '4: It has one of x and y without the other.',
    '5: The line has 3 fields, the header 7.',
    '6: The x "left" is not a number from -1000000 to 1000000.',
    '6: It has one of x and y without the other.',
  ]);
});

it('finds what is wrong between lines', async () => {
  expect(await faults('seat,section,row,label\n1,S,A,1\n,S,A,2\n')).toEqual([
    '3: It has no seat number, while other seats have one.',
  ]);
  expect(await faults('seat,section,row,label\n1,S,A,1\n1,S,A,2\n4,S,A,2\n')).toEqual([
    '3: Seat 1 stands already at line 2.',
    '4: Seat 4 is out of order: seats are numbered from 1 to 3 without a gap.',
    '4: The row has a seat "2" already at line 3.',
  ]);
});

it('refuses a header that is not one', async () => {
  expect(await faults('section,rwo,label\nS,A,1\n')).toEqual([
    '1: There is no column "rwo"; known are seat, section, row, label, seat_label, number, position, x, y, accessible, companion, category.',
    '1: The header lacks the column "row".',
  ]);
  expect(await faults('section,row,label,number\n')).toEqual([
    '1: The column "number" says the same as an earlier one.',
  ]);
  expect(await faults('')).toEqual([': The chart has no seats.']);
  expect(await faults('section,row,label\n"S,A,1\n')).toHaveLength(1);
});

it('stops at a hundred faults', async () => {
  const csv = `section,row,label\n${',,\n'.repeat(5_000)}`;
  expect(await faults(csv)).toHaveLength(100);
});
