/** Pictures of the map at one scale, made tile by tile as they come into view and mended where seats change. */
import { type Bounds, grow, overlap } from '../geometry/bounds.ts';
import { detailAt } from '../scene/detail.ts';
import { boundsOfTile, TILE_SIZE, type TileAddress } from '../scene/tiles.ts';
import { paintBadges } from './paint-badges.ts';
import { paintShapes, paintStage } from './paint-ground.ts';
import { paintRows } from './paint-rows.ts';
import { paintSeats } from './paint-seats.ts';
import { paintSections } from './paint-sections.ts';
import type { MapScene } from './seat-renderer.ts';
import { Sprites } from './sprites.ts';
import type { MapTheme } from './theme.ts';

export interface Tile {
  readonly address: TileAddress;
  readonly bounds: Bounds;
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  /** The frame in which it was last shown. */
  shownAt: number;
  /** Shows what was so; good enough until there is time to draw it anew. */
  isStale: boolean;
}

/** Tiles out of view that are kept: some two screens. */
const TILES_MAX = 48;
/** Beyond this many seats in a tile, drawing it whole, a little later, costs less than mending it. */
const MENDED_MAX = 120;

export class TileSet {
  /** CSS pixels per chart unit. */
  readonly scale: number;
  readonly #pixelRatio: number;
  #scene: MapScene;
  readonly #theme: MapTheme;
  readonly #sprites: Sprites;
  readonly #tiles = new Map<string, Tile>();
  /** Whether it has shown everything that was in view. */
  isComplete = false;

  constructor(scale: number, pixelRatio: number, scene: MapScene, theme: MapTheme) {
    this.scale = scale;
    this.#pixelRatio = pixelRatio;
    this.#scene = scene;
    this.#theme = theme;
    this.#sprites = new Sprites(scene.chart.pitch * scale * pixelRatio, theme);
  }

  get(address: TileAddress): Tile | undefined {
    return this.#tiles.get(keyOf(address));
  }

  /** Makes a tile's picture. */
  make(address: TileAddress, frame: number): Tile | undefined {
    this.#forgetOldest();
    const side = Math.round(TILE_SIZE * this.#pixelRatio);
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    const bounds = boundsOfTile(address, this.scale);
    const tile = { address, bounds, canvas, context, shownAt: frame, isStale: false };
    this.#paint(tile, bounds);
    this.#tiles.set(keyOf(address), tile);
    return tile;
  }

  /** Draws a stale tile anew. */
  renew(tile: Tile): void {
    this.#paint(tile, tile.bounds);
    tile.isStale = false;
  }

  /** The chart has become another one, which differs within an area; its seats are as far apart as before. */
  changeScene(scene: MapScene, area: Bounds | 'all'): void {
    this.#scene = scene;
    for (const tile of this.#tiles.values()) {
      if (area === 'all' || overlap(tile.bounds, area)) tile.isStale = true;
    }
  }

  /** Nothing is as it was. */
  touchAll(): void {
    for (const tile of this.#tiles.values()) tile.isStale = true;
  }

  /** Seats have changed: mends the cells of those that are shown one by one; what else shows them becomes stale. */
  touch(places: readonly number[], lastFrame: number): void {
    const { chart } = this.#scene;
    const { x, y, pitch, sectionOf, sections } = chart;
    const isSeats = this.#detail === 'seats';
    const areas = isSeats
      ? places.map((place) => around(x[place] as number, y[place] as number, pitch / 2))
      : [...new Set(places.map((place) => sectionOf[place] as number))].flatMap(
          (section) => sections[section]?.bounds ?? [],
        );
    for (const tile of this.#tiles.values()) {
      if (tile.isStale) continue;
      const touched = areas.filter((area) => overlap(area, tile.bounds));
      if (touched.length === 0) continue;
      const isShown = tile.shownAt === lastFrame;
      if (!isSeats || !isShown || touched.length > MENDED_MAX) tile.isStale = true;
      else for (const area of touched) this.#paint(tile, area);
    }
  }

  get #detail() {
    return detailAt(this.#scene.chart.pitch * this.scale);
  }

  /** Draws an area of a tile; what lies around it stays. */
  #paint({ context, canvas, bounds }: Tile, area: Bounds): void {
    const scale = canvas.width / (bounds.right - bounds.left);
    const unit = 1 / this.scale;
    const isWhole = area === bounds;
    const [left, top] = [(area.left - bounds.left) * scale, (area.top - bounds.top) * scale];
    const [width, height] = [(area.right - area.left) * scale, (area.bottom - area.top) * scale];
    context.save();
    context.beginPath();
    context.rect(Math.floor(left), Math.floor(top), Math.ceil(width) + 1, Math.ceil(height) + 1);
    if (!isWhole) context.clip();
    context.fillStyle = this.#theme.ground;
    context.fill();
    context.setTransform(scale, 0, 0, scale, -bounds.left * scale, -bounds.top * scale);
    const detail = this.#detail;
    const near = grow(area, unit * 2);
    if (isWhole || detail !== 'seats') paintStage(context, this.#scene.chart, this.#theme, unit);
    if (detail === 'sections') paintSections(context, this.#scene, near, unit, this.#theme);
    else if (detail === 'rows') {
      paintRows(context, this.#scene, near, unit, this.#theme);
      paintBadges(context, this.#scene, near, unit, this.#theme);
    } else {
      paintShapes(context, this.#scene.chart, near, unit, () => this.#theme.section, this.#theme);
      context.setTransform(1, 0, 0, 1, 0, 0);
      const projection = { left: bounds.left, top: bounds.top, scale, pixelRatio: this.#pixelRatio };
      paintSeats(context, this.#scene, area, projection, this.#sprites, this.#theme);
    }
    context.restore();
  }

  #forgetOldest(): void {
    if (this.#tiles.size < TILES_MAX) return;
    const oldest = [...this.#tiles.values()].reduce((old, tile) => (tile.shownAt < old.shownAt ? tile : old));
    this.#tiles.delete(keyOf(oldest.address));
  }
}

const keyOf = ({ column, row }: TileAddress): string => `${column},${row}`;

const around = (x: number, y: number, by: number): Bounds => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});
