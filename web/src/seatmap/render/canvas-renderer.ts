/**
 * The map on two canvases: below, pictures of it that are copied while it moves; above, what changes with the visitor. A
 * frame of a moving map costs a few copies, however many seats there are: new pictures are made a few milliseconds a frame,
 * and coarser ones stand in for them.
 */
import type { Bounds } from '../geometry/bounds.ts';
import type { Camera, Viewport } from '../scene/camera.ts';
import type { Overlay } from '../scene/overlay.ts';
import { isTooBlurred, placeOfTile, type TileAddress, tilesInView } from '../scene/tiles.ts';
import { paintOverlay } from './paint-overlay.ts';
import type { MapScene, SeatRenderer } from './seat-renderer.ts';
import type { MapTheme } from './theme.ts';
import { type Tile, TileSet } from './tile-set.ts';

/** For new pictures in one frame, so that the frame is still in time. */
const BUDGET_MS = 5;
/** While it rests nobody waits for the next frame. */
const BUDGET_RESTING_MS = 14;

export class CanvasRenderer implements SeatRenderer {
  readonly #below: CanvasRenderingContext2D;
  readonly #above: CanvasRenderingContext2D;
  #scene: MapScene | undefined;
  #theme: MapTheme | undefined;
  #viewport: Viewport = { width: 1, height: 1 };
  #pixelRatio = 1;
  #sharp: TileSet | undefined;
  /** Pictures of the last scale, shown where the sharp ones are not made yet; and below them those of the whole map. */
  #coarse: TileSet | undefined;
  #overview: TileSet | undefined;
  #frame = 0;
  #overlayIsEmpty = true;

  constructor(below: HTMLCanvasElement, above: HTMLCanvasElement) {
    this.#below = contextOf(below, { alpha: false });
    this.#above = contextOf(above, {});
  }

  setScene(scene: MapScene): void {
    this.#scene = scene;
    this.#forget();
  }

  /**
   * The chart has become another one, which differs within an area only. Pictures of what it was are shown until there is
   * time to draw them anew, so that nothing flickers.
   */
  changeScene(scene: MapScene, area: Bounds | 'all'): void {
    if (this.#scene?.chart.pitch !== scene.chart.pitch) {
      this.setScene(scene);
      return;
    }
    this.#scene = scene;
    for (const tiles of new Set([this.#sharp, this.#coarse, this.#overview])) tiles?.changeScene(scene, area);
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.#forget();
  }

  resize(viewport: Viewport, pixelRatio: number): void {
    this.#viewport = viewport;
    if (pixelRatio !== this.#pixelRatio) this.#forget();
    this.#pixelRatio = pixelRatio;
    for (const { canvas } of [this.#below, this.#above]) {
      canvas.width = Math.round(viewport.width * pixelRatio);
      canvas.height = Math.round(viewport.height * pixelRatio);
    }
  }

  touch(places: readonly number[] | 'all'): void {
    // The coarse pictures stand in for a moment only; they may be old.
    for (const tiles of new Set([this.#sharp, this.#overview])) {
      if (places === 'all') tiles?.touchAll();
      else tiles?.touch(places, this.#frame);
    }
  }

  draw(camera: Camera, isMoving: boolean): boolean {
    const scene = this.#scene;
    const theme = this.#theme;
    if (scene === undefined || theme === undefined) return false;
    this.#frame += 1;
    const tiles = this.#tilesFor(camera, isMoving, scene, theme);
    const deadline = performance.now() + (isMoving ? BUDGET_MS : BUDGET_RESTING_MS);
    const addresses = tilesInView(camera, this.#viewport, tiles.scale, scene.chart.bounds);
    const shown = addresses.map((address) => this.#freshTile(tiles, address, deadline));
    tiles.isComplete = !shown.includes(undefined);
    const context = this.#below;
    context.fillStyle = theme.ground;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    if (tiles.isComplete) this.#settle(tiles);
    else for (const set of [this.#overview, this.#coarse]) this.#copyAll(set, camera, scene);
    for (const tile of shown) {
      if (tile !== undefined) this.#copy(tile, tiles, camera);
    }
    return !tiles.isComplete || shown.some((tile) => tile?.isStale);
  }

  drawOverlay(camera: Camera, overlay: Overlay, now: number): boolean {
    if (this.#scene === undefined || this.#theme === undefined) return false;
    const isEmpty = isNothing(overlay);
    if (isEmpty && this.#overlayIsEmpty) return false;
    this.#overlayIsEmpty = isEmpty;
    const context = this.#above;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    if (isEmpty) return false;
    context.scale(this.#pixelRatio, this.#pixelRatio);
    return paintOverlay(context, this.#scene, camera, this.#viewport, overlay, this.#theme, now);
  }

  dispose(): void {
    this.#forget();
  }

  /** Tiles to show: at rest those of this very scale, while it moves those at hand as long as they look well. */
  #tilesFor(camera: Camera, isMoving: boolean, scene: MapScene, theme: MapTheme): TileSet {
    const at = this.#sharp;
    const isGood =
      at !== undefined && (isMoving ? !isTooBlurred(camera.scale, at.scale) : at.scale === camera.scale);
    if (isGood) return at;
    // One that has gaps is no stand-in.
    if (at?.isComplete === true || this.#coarse === undefined) this.#coarse = at;
    this.#sharp =
      this.#overview?.scale === camera.scale
        ? this.#overview
        : new TileSet(camera.scale, this.#pixelRatio, scene, theme);
    return this.#sharp;
  }

  /** The tile of an address, made or drawn anew if there is time; a stale one is better than none. */
  #freshTile(tiles: TileSet, address: TileAddress, deadline: number): Tile | undefined {
    const tile = tiles.get(address);
    const hasTime = performance.now() < deadline;
    if (tile === undefined) return hasTime ? tiles.make(address, this.#frame) : undefined;
    tile.shownAt = this.#frame;
    if (tile.isStale && hasTime) tiles.renew(tile);
    return tile;
  }

  /** A complete picture needs no stand-in; that of the farthest view is kept as one for later. */
  #settle(tiles: TileSet): void {
    this.#coarse = undefined;
    if (this.#overview === undefined || tiles.scale <= this.#overview.scale) this.#overview = tiles;
  }

  #copyAll(tiles: TileSet | undefined, camera: Camera, scene: MapScene): void {
    if (tiles === undefined) return;
    for (const address of tilesInView(camera, this.#viewport, tiles.scale, scene.chart.bounds)) {
      const tile = tiles.get(address);
      if (tile === undefined) continue;
      tile.shownAt = this.#frame;
      this.#copy(tile, tiles, camera);
    }
  }

  /** Edges fall on whole pixels, so that neighbors meet without a seam. */
  #copy({ address, canvas }: Tile, { scale }: TileSet, camera: Camera): void {
    const { x, y, size } = placeOfTile(address, scale, camera, this.#viewport);
    const ratio = this.#pixelRatio;
    const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
    const [right, bottom] = [Math.round((x + size) * ratio), Math.round((y + size) * ratio)];
    const context = this.#below;
    context.imageSmoothingQuality = 'low';
    context.drawImage(canvas, left, top, right - left, bottom - top);
  }

  #forget(): void {
    this.#sharp = undefined;
    this.#coarse = undefined;
    this.#overview = undefined;
    this.#overlayIsEmpty = false;
  }
}

function contextOf(canvas: HTMLCanvasElement, options: CanvasRenderingContext2DSettings) {
  const context = canvas.getContext('2d', options);
  if (context === null) throw new Error('this browser has no canvas');
  return context;
}

const isNothing = (overlay: Overlay): boolean =>
  overlay.selected.length === 0 &&
  overlay.proposed.length === 0 &&
  overlay.blocked.length === 0 &&
  overlay.pulses.length === 0 &&
  overlay.hoveredSeat < 0 &&
  overlay.hoveredSection < 0 &&
  overlay.cursorSeat < 0 &&
  overlay.cursorSection < 0;
