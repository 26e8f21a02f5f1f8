/** The map cut into square tiles at one scale, so that moving it means copying pictures. */
import type { Bounds } from '../geometry/bounds.ts';
import type { Camera, Viewport } from './camera.ts';
import { toScreen, visibleBounds } from './camera.ts';

/** CSS pixels. */
export const TILE_SIZE = 384;

export interface TileAddress {
  readonly column: number;
  readonly row: number;
}

/** Tiles of a scale that the camera sees, those in the middle first. */
export function tilesInView(camera: Camera, viewport: Viewport, scale: number, world: Bounds): TileAddress[] {
  return tilesOf(visibleBounds(camera, viewport), scale, world).sort(
    (a, b) => distance(a, camera, scale) - distance(b, camera, scale),
  );
}

/** Tiles of a scale that an area touches. */
export function tilesOf(area: Bounds, scale: number, world: Bounds): TileAddress[] {
  const size = TILE_SIZE / scale;
  const first = (from: number, limit: number) => Math.floor(Math.max(from, limit) / size);
  const last = (to: number, limit: number) => Math.floor(Math.min(to, limit) / size);
  const addresses: TileAddress[] = [];
  for (let row = first(area.top, world.top); row <= last(area.bottom, world.bottom); row += 1) {
    for (let column = first(area.left, world.left); column <= last(area.right, world.right); column += 1)
      addresses.push({ column, row });
  }
  return addresses;
}

function distance({ column, row }: TileAddress, camera: Camera, scale: number): number {
  const size = TILE_SIZE / scale;
  return Math.hypot((column + 0.5) * size - camera.x, (row + 0.5) * size - camera.y);
}

/** What of the world a tile shows. */
export function boundsOfTile({ column, row }: TileAddress, scale: number): Bounds {
  const size = TILE_SIZE / scale;
  return { left: column * size, top: row * size, right: (column + 1) * size, bottom: (row + 1) * size };
}

/** Where a tile goes on the screen. */
export function placeOfTile({ column, row }: TileAddress, scale: number, camera: Camera, viewport: Viewport) {
  const size = TILE_SIZE / scale;
  const { x, y } = toScreen(camera, viewport, { x: column * size, y: row * size });
  return { x, y, size: (TILE_SIZE * camera.scale) / scale };
}

/** How far tiles may be stretched while the map moves before sharper ones are made. */
const STRETCH_MAX = 1.45;

export const isTooBlurred = (scale: number, tileScale: number): boolean =>
  scale / tileScale > STRETCH_MAX || tileScale / scale > STRETCH_MAX;
