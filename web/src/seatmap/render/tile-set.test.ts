import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { twoSections } from '../geometry/chart-fixture.ts';
import { indexChart } from '../geometry/chart-index.ts';
import { Occupancy } from '../scene/occupancy.ts';
import type { MapTheme } from './theme.ts';
import { TileSet } from './tile-set.ts';

/** How many seats were copied onto pictures. */
let copies = 0;

/** A canvas that takes whatever is drawn and counts copies. */
class CountingCanvas {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  getContext() {
    const known: Record<string, unknown> = {
      drawImage: () => {
        copies += 1;
      },
      measureText: () => ({ width: 10 }),
    };
    return new Proxy(known, { get: (target, name: string) => target[name] ?? (() => {}), set: () => true });
  }
}

beforeEach(() => {
  copies = 0;
  vi.stubGlobal('OffscreenCanvas', CountingCanvas);
});
afterEach(() => void vi.unstubAllGlobals());

const theme = new Proxy({ tiers: [] } as unknown as MapTheme, {
  get: (target, name: keyof MapTheme) => target[name] ?? 'rgb(0, 0, 0)',
});
const chart = indexChart(twoSections());
const occupancy = new Occupancy(chart, [{ id: 1, price: 100 }]);
const scene = { chart, occupancy, describeSection: () => ({ name: '', count: '', price: '' }) };

/** All of the chart in one picture, which was shown in a frame. */
function drawn(shownAt: number, scale = 1) {
  const tiles = new TileSet(scale, 1, scene, theme);
  const tile = tiles.make({ column: 0, row: 0 }, shownAt);
  if (tile === undefined) throw new Error('no picture');
  copies = 0;
  return { tiles, tile };
}

it('draws anew only the places of seats that changed, where they are looked at', () => {
  const { tiles, tile } = drawn(7);
  tiles.touch([0], 7);
  expect(tile.isStale).toBe(false);
  expect(copies).toBeGreaterThan(0);
  expect(copies).toBeLessThan(chart.seatCount / 2);
});

it('puts off what nobody looks at', () => {
  const { tiles, tile } = drawn(6);
  tiles.touch([0], 7);
  expect([tile.isStale, copies]).toEqual([true, 0]);
  tiles.renew(tile);
  expect(copies).toBe(chart.seatCount);
});

it('leaves pictures alone that show none of the seats', () => {
  const tiles = new TileSet(20, 1, scene, theme);
  const corner = tiles.make({ column: 0, row: 0 }, 1);
  tiles.touch([29], 1);
  expect(corner?.isStale).toBe(false);
});

it('draws a section anew when its counts change', () => {
  const { tiles, tile } = drawn(7, 0.2);
  tiles.touch([0], 7);
  expect(tile.isStale).toBe(true);
});
