/** The editor's canvas between camera, renderer and document, without React: it draws in frames of its own. */
import { type Bounds, grow, type Point, unite } from '../../seatmap/geometry/bounds.ts';
import { seatAt, sectionAt } from '../../seatmap/geometry/find.ts';
import { FrameLoop } from '../../seatmap/picker/frame-loop.ts';
import { Listeners } from '../../seatmap/picker/listeners.ts';
import type { CanvasRenderer } from '../../seatmap/render/canvas-renderer.ts';
import type { MapScene } from '../../seatmap/render/seat-renderer.ts';
import type { MapTheme } from '../../seatmap/render/theme.ts';
import {
  type Camera,
  fitTo,
  toScreen,
  toWorld,
  type Viewport,
  visibleBounds,
} from '../../seatmap/scene/camera.ts';
import { CameraDriver } from '../../seatmap/scene/camera-driver.ts';
import { type Detail, detailAt } from '../../seatmap/scene/detail.ts';
import type { Compiled } from '../model/compile.ts';
import type { Editor, EditorChange } from '../model/editor.ts';
import { boundsOfSelected } from '../model/move.ts';
import { isNothing } from '../model/selection.ts';
import { changedArea } from './changed-area.ts';
import { paintGhost } from './ghost.ts';
import { EditorLooks } from './looks.ts';
import { paintSketch } from './paint-sketch.ts';
import { EMPTY_SKETCH, type Sketch } from './sketch.ts';

/** Room around the chart to draw in, as a share of its size. */
const SPACE = 0.25;
/** Beyond this many seats everything is drawn anew, a little later. */
const MENDED_MAX = 3_000;
const STEP = 1.7;
/** What is shown comes no nearer than this, in CSS pixels from seat to seat. */
const SHOWN_PIXELS_MAX = 34;

/** What components show of the canvas. */
export interface CanvasView {
  readonly detail: Detail;
  /** As far away as it goes. */
  readonly isFitted: boolean;
  readonly isClosest: boolean;
}

export class EditorController {
  readonly editor: Editor;
  readonly driver: CameraDriver;
  sketch: Sketch = EMPTY_SKETCH;
  #compiled: Compiled;
  #looks: EditorLooks;
  #theme: MapTheme | undefined;
  #pixelRatio = 1;
  #isPlaced = false;
  #view: CanvasView = { detail: 'sections', isFitted: true, isClosest: false };
  readonly #renderer: CanvasRenderer;
  readonly #above: CanvasRenderingContext2D;
  readonly #loop: FrameLoop;
  readonly #views = new Listeners<CanvasView>();
  readonly #rests = new Listeners<Camera>();

  /** @param above the upper one of the renderer's canvases */
  constructor(editor: Editor, renderer: CanvasRenderer, above: CanvasRenderingContext2D) {
    this.editor = editor;
    this.#renderer = renderer;
    this.#above = above;
    this.#compiled = editor.compiled;
    this.#looks = new EditorLooks(this.#compiled, editor.selection);
    this.driver = new CameraDriver(this.#world, this.#compiled.chart.pitch);
    this.#loop = new FrameLoop({
      step: (now) => this.driver.step(now),
      isMoving: (now) => this.driver.isMoving(now),
      isAnimated: () => this.driver.isAnimated,
      drawMap: (isMoving) => this.#drawMap(isMoving),
      drawOverlay: () => this.#drawSketch(),
      onMoved: () => this.#look(),
    });
  }

  /** Draws and follows the editor until the function that is returned is called. */
  start(): () => void {
    this.#renderer.setScene(this.#scene);
    const unfollow = this.editor.subscribe((change) => this.#follow(change));
    this.#loop.request('map');
    return () => {
      unfollow();
      this.#loop.stop();
      this.#renderer.dispose();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#views.add(listener);
  readonly getView = (): CanvasView => this.#view;

  /** Calls back whenever the chart rests and is drawn completely. Returns what ends that. */
  readonly onRest = (listener: (camera: Camera) => void): (() => void) => this.#rests.add(listener);

  get compiled(): Compiled {
    return this.#compiled;
  }

  get theme(): MapTheme | undefined {
    return this.#theme;
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.#renderer.setTheme(theme);
    this.#loop.request('map');
  }

  resize(viewport: Viewport, pixelRatio: number): void {
    this.driver.resize(viewport);
    // The room to draw in around the chart is not what one looks at first.
    if (!this.#isPlaced) this.driver.camera = fitTo(this.#compiled.chart.bounds, viewport);
    this.#isPlaced = true;
    this.#pixelRatio = pixelRatio;
    this.#renderer.resize(viewport, pixelRatio);
    this.#loop.drawNow();
    this.#look();
  }

  /** Shows other things over the chart. */
  draw(change: Partial<Sketch>): void {
    this.sketch = { ...this.sketch, ...change };
    this.#loop.request('overlay');
  }

  /** Moves the camera. */
  drive(move: (driver: CameraDriver, now: number) => void): void {
    move(this.driver, performance.now());
    this.#loop.request('map');
    this.#look();
  }

  readonly zoomIn = (): void => this.drive((driver, now) => driver.glide(STEP, now));
  readonly zoomOut = (): void => this.drive((driver, now) => driver.glide(1 / STEP, now));
  readonly fit = (): void => this.drive((driver, now) => driver.show(this.#compiled.chart.bounds, now));

  /** Brings what is selected into view. */
  readonly showSelected = (): void => {
    const bounds = boundsOfSelected(this.editor.document, this.editor.selection);
    if (bounds === undefined) return;
    const { pitch } = this.#compiled.chart;
    const scale = Math.max(this.driver.camera.scale, SHOWN_PIXELS_MAX / pitch);
    this.drive((driver, now) =>
      driver.show(grow(bounds, pitch * 4), now, Math.min(scale, SHOWN_PIXELS_MAX / pitch)),
    );
  };

  toWorld(at: Point): Point {
    return toWorld(this.driver.camera, this.driver.viewport, at);
  }

  /** A rectangle of the chart on the screen. */
  onScreen({ left, top, right, bottom }: Bounds): Bounds {
    const { camera, viewport } = this.driver;
    const [from, to] = [
      toScreen(camera, viewport, { x: left, y: top }),
      toScreen(camera, viewport, { x: right, y: bottom }),
    ];
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  }

  get pitchPixels(): number {
    return this.#compiled.chart.pitch * this.driver.camera.scale;
  }

  /** The place of the seat at a point of the screen; -1 where none is drawn. */
  seatUnder(at: Point, reachPixels = 0): number {
    if (detailAt(this.pitchPixels) === 'sections') return -1;
    const { chart } = this.#compiled;
    return seatAt(
      chart,
      this.toWorld(at),
      Math.max(chart.pitch * 0.6, reachPixels / this.driver.camera.scale),
    );
  }

  /** The section at a point of the screen, by its place; -1 where there is none. */
  sectionUnder(at: Point): number {
    return sectionAt(this.#compiled.chart, this.toWorld(at));
  }

  /** A picture of what is selected. */
  pickUp(): OffscreenCanvas | undefined {
    if (this.#theme === undefined) return undefined;
    const { camera, viewport } = this.driver;
    return paintGhost(
      this.#compiled,
      this.#looks,
      this.editor.selection,
      camera,
      viewport,
      this.#pixelRatio,
      this.#theme,
    );
  }

  get #world(): Bounds {
    const { bounds } = this.#compiled.chart;
    return grow(bounds, Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) * SPACE);
  }

  get #scene(): MapScene {
    const { chart } = this.#compiled;
    return {
      chart,
      occupancy: this.#looks,
      describeSection: (section) => {
        const { name, firstSeat, endSeat } = chart.sections[section] ?? {
          name: '',
          firstSeat: 0,
          endSeat: 0,
        };
        return {
          name,
          count: endSeat - firstSeat === 1 ? '1 seat' : `${endSeat - firstSeat} seats`,
          price: '',
        };
      },
    };
  }

  #follow(change: EditorChange): void {
    if (change === 'document') this.#changeDocument();
    else {
      const places = this.#looks.select(this.editor.selection);
      // A section that was chosen looks chosen even where it has no seats.
      this.#renderer.touch(places.length === 0 || places.length > MENDED_MAX ? 'all' : places);
    }
    const { document, selection } = this.editor;
    const found = isNothing(selection) ? undefined : boundsOfSelected(document, selection);
    // One seat can be moved, but there is nothing to turn.
    const isOne = selection.seats.size === 1 && selection.sections.size === 0;
    const bounds = found === undefined || isOne ? undefined : grow(found, this.#compiled.chart.pitch / 2);
    this.sketch = { ...this.sketch, bounds, carried: undefined, hovered: -1 };
    this.#loop.request('map');
  }

  #changeDocument(): void {
    const before = this.#compiled;
    this.#compiled = this.editor.compiled;
    this.#looks = new EditorLooks(this.#compiled, this.editor.selection);
    this.sketch = { ...this.sketch, cursor: -1 };
    // What is seen now stays where it is.
    const seen = visibleBounds(this.driver.camera, this.driver.viewport);
    this.driver.setWorld(unite(this.#world, seen), this.#compiled.chart.pitch);
    this.#renderer.changeScene(this.#scene, changedArea(before, this.#compiled) ?? 'all');
  }

  #look(): void {
    const { camera, limits, isFitted } = this.driver;
    const next = {
      detail: detailAt(this.pitchPixels),
      isFitted,
      isClosest: camera.scale >= limits.maxScale * 0.999,
    };
    const { detail, isClosest } = this.#view;
    if (next.detail === detail && next.isFitted === this.#view.isFitted && next.isClosest === isClosest)
      return;
    this.#view = next;
    this.#views.tell(next);
  }

  #drawMap(isMoving: boolean): boolean {
    const isUnfinished = this.#renderer.draw(this.driver.camera, isMoving);
    if (!isUnfinished && !isMoving) this.#rests.tell(this.driver.camera);
    return isUnfinished;
  }

  #drawSketch(): boolean {
    const context = this.#above;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.scale(this.#pixelRatio, this.#pixelRatio);
    const { camera, viewport } = this.driver;
    if (this.#theme !== undefined)
      paintSketch(context, this.#compiled.chart, camera, viewport, this.sketch, this.#theme);
    return false;
  }
}
