import { describe, expect, it } from 'vitest';
import { buildChart } from '../catalog/charts/chart.ts';
import { LiveShow } from '../inventory/live-show.ts';
import { SeatChooser } from './seat-choice.ts';
import type { ViewContext } from './views.ts';

/** One section of three rows of eight seats, all of tier 1. */
const layout = { width: 100, height: 60, stage: { x: 30, y: 0, width: 40, height: 5, label: 'Stage' } };
const chart = buildChart(
  { id: 1, venueId: 1, name: 'Hall', categories: [], contentHash: '', layout },
  [{ section: 1, name: 'Stalls', outline: [] }],
  Array.from({ length: 24 }, (_, index) => ({
    seat: index + 1,
    section: 1,
    row: Math.floor(index / 8) + 1,
    rowLabel: String(Math.floor(index / 8) + 1),
    position: (index % 8) + 1,
    label: String((index % 8) + 1),
    x: 10 * ((index % 8) + 1),
    y: 10 + 8 * Math.floor(index / 8),
    accessible: false,
    companion: false,
    category: 0,
  })),
);
const context = { setup: { id: 7, tiers: [] }, chart } as unknown as ViewContext & { chart: typeof chart };

const live = (states: string) =>
  new LiveShow({
    revision: 1,
    now: 0,
    tiers: [],
    seats: { ids: [...Array(24).keys()].map((seat) => seat + 1), tiers: Array(24).fill(1), states },
  });

const offers = (chooser: SeatChooser, show: LiveShow, wanted = [1, 2]) =>
  chooser.alternatives(wanted, new Set(wanted), context, show).map(({ seats }) => seats.map(({ id }) => id));

describe('SeatChooser', () => {
  it('offers other seats nearby, and to the next buyer others again', () => {
    const chooser = new SeatChooser();
    const show = live(`ss${'a'.repeat(22)}`);
    const [first, second] = [offers(chooser, show), offers(chooser, show)];
    expect([first.length, second.length]).toEqual([3, 3]);
    const seats = [...first, ...second].flat();
    expect(new Set(seats).size).toBe(12);
    expect(seats).not.toContain(1);
  });

  it('offers what somebody else is looking at rather than nothing', () => {
    const chooser = new SeatChooser();
    const show = live(`ss${'a'.repeat(2)}${'s'.repeat(20)}`);
    expect(offers(chooser, show)).toEqual([[3, 4]]);
    expect(offers(chooser, show)).toEqual([[3, 4]]);
    expect(offers(chooser, live('s'.repeat(24)))).toEqual([]);
  });

  it('keeps best seats apart from each other and from what was offered', () => {
    const chooser = new SeatChooser();
    const show = live(`ss${'a'.repeat(22)}`);
    const offered = offers(chooser, show).flat();
    const first = chooser.choose({ quantity: 2 }, context, show) ?? [];
    const second = chooser.choose({ quantity: 2 }, context, show) ?? [];
    expect(new Set([...offered, ...first, ...second]).size).toBe(10);
    const all = chooser.choose({ quantity: 22 }, context, show);
    expect(all).toHaveLength(22);
  });
});
