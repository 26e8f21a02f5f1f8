import { describe, expect, it } from 'vitest';
import { toChart } from '../../charteditor/model/own-json.ts';
import { rooms } from './rooms.ts';
import { seatCounts } from './seat-form.ts';

describe.each(rooms)('the room $name', ({ document, chart }) => {
  it('has the sections, rows and seats that are stored for it', () => {
    const stored = toChart(document()).sections;
    const shape = (
      sections: readonly { name: string; rows: readonly { label: string; seats: readonly unknown[] }[] }[],
    ) => sections.map(({ name, rows }) => [name, rows.map(({ label, seats }) => [label, seats.length])]);
    expect(shape(chart().sections)).toEqual(shape(stored));
  });

  it('numbers its seats as the server does: through all sections, from 1', () => {
    const seats = chart().sections.flatMap(({ rows }) => rows.flatMap((row) => row.seats));
    expect(seats).toEqual(seats.map((_, index) => index + 1));
  });

  it('has the categories that are stored for it', () => {
    const { sections, categories } = toChart(document());
    const stored = sections.flatMap(({ rows, category: ofSection }) =>
      rows.flatMap(({ seats, category: ofRow }) =>
        seats.map(({ category }) => category ?? ofRow ?? ofSection),
      ),
    );
    expect(chart().categories.map(({ name }) => name)).toEqual(categories?.map(({ name }) => name));
    for (const { name, ranges } of chart().categories)
      for (const { from, to } of ranges)
        for (let seat = from; seat <= to; seat += 1) expect(stored[seat - 1]).toBe(name);
  });

  it('is made once', () => {
    expect(document()).toBe(document());
    expect(chart()).toBe(chart());
  });
});

it('offers what can be sold as it is', () => {
  const counts = rooms.map(({ id, chart }) => [id, ...seatCounts(chart(), {}, () => undefined).values()]);
  expect(counts).toEqual([
    ['theater', 2_013],
    ['arena', 12_733],
    ['club', 320],
  ]);
});
