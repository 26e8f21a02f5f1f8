import { expect, it } from 'vitest';
import { boundsOfTile, isTooBlurred, placeOfTile, TILE_SIZE, tilesInView, tilesOf } from './tiles.ts';

const world = { left: 0, top: 0, right: 10_000, bottom: 10_000 };
const viewport = { width: 800, height: 600 };

it('covers the view with tiles, the middle first', () => {
  const camera = { x: 2_000, y: 2_000, scale: 1 };
  const tiles = tilesInView(camera, viewport, 1, world);
  const [first] = tiles;
  expect(first && boundsOfTile(first, 1)).toMatchObject({ left: expect.any(Number) });
  const { left, right, top, bottom } = boundsOfTile(first ?? { column: 0, row: 0 }, 1);
  expect(left <= 2_000 && right >= 2_000 && top <= 2_000 && bottom >= 2_000).toBe(true);
  const area = tiles.length * TILE_SIZE ** 2;
  expect(area).toBeGreaterThanOrEqual(800 * 600);
});

it('makes none beside the world', () => {
  expect(tilesOf({ left: -900, top: -900, right: -1, bottom: -1 }, 1, world)).toEqual([]);
});

it('puts a tile where its part of the world is', () => {
  const camera = { x: TILE_SIZE / 2, y: TILE_SIZE / 2, scale: 2 };
  const { x, y, size } = placeOfTile({ column: 0, row: 0 }, 1, camera, viewport);
  expect([x, y, size]).toEqual([400 - TILE_SIZE, 300 - TILE_SIZE, TILE_SIZE * 2]);
});

it('wants sharper tiles when they are stretched too far', () => {
  expect([1.2, 2, 0.5].map((scale) => isTooBlurred(scale, 1))).toEqual([false, true, true]);
});
