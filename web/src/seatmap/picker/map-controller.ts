/** The map between camera, renderer and seats, without React: it draws in frames of its own and tells what has changed. */
import { boundsOfCorners, grow, type Point } from '../geometry/bounds.ts';
import { seatAt, sectionAt } from '../geometry/find.ts';
import type { SeatRenderer } from '../render/seat-renderer.ts';
import type { MapTheme } from '../render/theme.ts';
import { type Camera, toScreen, toWorld, type Viewport } from '../scene/camera.ts';
import { CameraDriver } from '../scene/camera-driver.ts';
import { type Detail, detailAt } from '../scene/detail.ts';
import { EMPTY_OVERLAY, livePulses, type Overlay } from '../scene/overlay.ts';
import type { SeatStore } from '../scene/seat-store.ts';
import type { SectionText } from '../scene/section-lines.ts';
import { FrameLoop } from './frame-loop.ts';
import { Listeners } from './listeners.ts';

/** What components show of the map. */
export interface MapView {
  readonly detail: Detail;
  /** In the middle of the map; -1 where there is none. */
  readonly section: number;
  readonly hoveredSeat: number;
  readonly hoveredSection: number;
  readonly hoverPoint: Point;
  readonly isFitted: boolean;
  readonly isClosest: boolean;
  /** Of the seats, when what the mouse points at has changed. */
  readonly version: number;
}

const FIRST_VIEW: MapView = {
  detail: 'sections',
  section: -1,
  hoveredSeat: -1,
  hoveredSection: -1,
  hoverPoint: { x: 0, y: 0 },
  isFitted: true,
  isClosest: false,
  version: 0,
};

/** How near a seat comes when somebody goes to it, in CSS pixels from seat to seat. */
const SEAT_PIXELS = 24;
/** A section opens at a scale where its seats can be told apart. */
const SECTION_PIXELS_MAX = 40;
const SECTION_PIXELS_MIN = 10;
/** Share of the viewport along its edges where a seat is not well in view. */
const EDGE = 0.15;
const STEP = 1.7;
/** What is seen around seats that are shown together. */
const SEATS_MARGIN_PITCHES = 4;

export class MapController {
  readonly store: SeatStore;
  readonly driver: CameraDriver;
  overlay: Overlay = EMPTY_OVERLAY;
  view: MapView = FIRST_VIEW;
  readonly #renderer: SeatRenderer;
  readonly #loop: FrameLoop;
  readonly #viewListeners = new Listeners<MapView>();
  readonly #cameraListeners = new Listeners<Camera>();
  readonly #restListeners = new Listeners<Camera>();
  #hasPainted = false;

  constructor(store: SeatStore, renderer: SeatRenderer) {
    this.store = store;
    this.#renderer = renderer;
    this.driver = new CameraDriver(store.chart.bounds, store.chart.pitch);
    this.#loop = new FrameLoop({
      step: (now) => this.driver.step(now),
      isMoving: (now) => this.driver.isMoving(now),
      isAnimated: () => this.driver.isAnimated,
      drawMap: (isMoving) => this.#drawMap(isMoving),
      drawOverlay: (now) => renderer.drawOverlay(this.driver.camera, this.overlay, now),
      onMoved: () => this.#look(),
    });
  }

  /** Draws and follows the seats until the function that is returned is called. */
  start(describeSection: (section: number) => SectionText): () => void {
    const { chart, occupancy } = this.store;
    this.#renderer.setScene({ chart, occupancy, describeSection });
    const unfollow = this.store.subscribe((places) => {
      this.#renderer.touch(places);
      this.#loop.request('map');
      const { hoveredSeat, hoveredSection } = this.view;
      const isHovered = places === 'all' || places.includes(hoveredSeat);
      if (isHovered || hoveredSection >= 0) this.show({ version: this.store.version });
    });
    this.#loop.request('map');
    return () => {
      unfollow();
      this.#loop.stop();
      this.#renderer.dispose();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#viewListeners.add(listener);
  readonly getView = (): MapView => this.view;

  /** Calls back now and whenever the camera has moved. Returns what ends that. */
  onCamera(listener: (camera: Camera) => void): () => void {
    listener(this.driver.camera);
    return this.#cameraListeners.add(listener);
  }

  /** Calls back whenever the map rests and is drawn completely. Returns what ends that. */
  onRest(listener: (camera: Camera) => void): () => void {
    return this.#restListeners.add(listener);
  }

  setTheme(theme: MapTheme): void {
    this.#renderer.setTheme(theme);
    this.#loop.request('map');
  }

  resize(viewport: Viewport, pixelRatio: number): void {
    this.driver.resize(viewport);
    this.#renderer.resize(viewport, pixelRatio);
    // A resized canvas is empty: what is drawn later would flicker.
    this.#loop.drawNow();
    this.#look();
  }

  /** Shows other things over the map. */
  mark(marks: Partial<Overlay>): void {
    this.overlay = { ...this.overlay, ...marks };
    this.#loop.request('overlay');
  }

  /** Shows that seats were just lost. */
  pulse(places: readonly number[]): void {
    const now = performance.now();
    const added = places.map((place) => ({ place, startedAt: now, isStill: this.driver.isStill }));
    this.mark({ pulses: [...livePulses(this.overlay.pulses, now), ...added] });
  }

  /** Seats that the visitor points at, by mouse or keyboard. */
  get watched(): number[] {
    return [this.overlay.hoveredSeat, this.overlay.cursorSeat].filter((place) => place >= 0);
  }

  readonly zoomIn = (): void => this.drive((driver, now) => driver.glide(STEP, now));
  readonly zoomOut = (): void => this.drive((driver, now) => driver.glide(1 / STEP, now));
  readonly fit = (): void => this.drive((driver, now) => driver.fit(now));

  showSection(section: number): void {
    const { sections, pitch } = this.store.chart;
    const found = sections[section];
    if (found === undefined) return;
    const { left, right, top, bottom } = found.bounds;
    const { width, height } = this.driver.viewport;
    const whole = Math.min(width / (right - left), height / (bottom - top)) * 0.9;
    const scale = Math.min(SECTION_PIXELS_MAX / pitch, Math.max(SECTION_PIXELS_MIN / pitch, whole));
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const { x, y } = whole < scale ? found.label : middle;
    this.drive((driver, now) => driver.flyTo({ x, y, scale }, now));
  }

  /** Brings a seat into view, near enough to see it. */
  showSeat(place: number): void {
    const { x, y, pitch } = this.store.chart;
    const { camera, viewport } = this.driver;
    const at = { x: x[place] as number, y: y[place] as number };
    const scale = Math.max(camera.scale, SEAT_PIXELS / pitch);
    const onScreen = toScreen(camera, viewport, at);
    const isWithin = (along: number, size: number) => along > size * EDGE && along < size * (1 - EDGE);
    const isSeen = isWithin(onScreen.x, viewport.width) && isWithin(onScreen.y, viewport.height);
    if (!isSeen || scale !== camera.scale) this.drive((driver, now) => driver.flyTo({ ...at, scale }, now));
  }

  /** Brings several seats into view, all at once. */
  showSeats(places: readonly number[]): void {
    const { x, y, pitch } = this.store.chart;
    if (places.length === 0) return;
    const corners = places.flatMap((place) => [x[place] as number, y[place] as number]);
    const area = grow(boundsOfCorners(corners), pitch * SEATS_MARGIN_PITCHES);
    this.drive((driver, now) => driver.show(area, now, SEAT_PIXELS / pitch));
  }

  /** Looks at a point of the chart from as near as now. */
  centerOn(point: Point): void {
    const { camera, viewport } = this.driver;
    const { x, y } = toScreen(camera, viewport, point);
    this.drive((driver, now) => driver.pan(viewport.width / 2 - x, viewport.height / 2 - y, now));
  }

  /** Moves the camera. */
  drive(move: (driver: CameraDriver, now: number) => void): void {
    move(this.driver, performance.now());
    this.#loop.request('map');
    this.#look();
  }

  /** How far seats are apart on the screen. */
  get pitchPixels(): number {
    return this.store.chart.pitch * this.driver.camera.scale;
  }

  /** The seat at a point of the screen, or at most `reachPixels` beside it; -1 where none is drawn. */
  seatUnder(at: Point, reachPixels = 0): number {
    if (detailAt(this.pitchPixels) !== 'seats') return -1;
    const { chart } = this.store;
    const { camera, viewport } = this.driver;
    const reach = Math.max(chart.pitch * 0.6, reachPixels / camera.scale);
    return seatAt(chart, toWorld(camera, viewport, at), reach);
  }

  /** The section at a point of the screen, or one with a seat at most `reachPixels` beside it; -1 where there is none. */
  sectionUnder(at: Point, reachPixels = 0): number {
    const { chart } = this.store;
    const { camera, viewport } = this.driver;
    const world = toWorld(camera, viewport, at);
    const section = sectionAt(chart, world);
    if (section >= 0 || reachPixels === 0) return section;
    return chart.sectionOf[seatAt(chart, world, reachPixels / camera.scale)] ?? -1;
  }

  /** Brings what components show up to date. */
  show(change: Partial<MapView>): void {
    const next = { ...this.view, ...change };
    const keys = Object.keys(change) as (keyof MapView)[];
    if (keys.every((key) => next[key] === this.view[key])) return;
    this.view = next;
    this.#viewListeners.tell(next);
  }

  #look(): void {
    const { camera, limits, viewport, isFitted } = this.driver;
    this.#cameraListeners.tell(camera);
    this.show({
      detail: detailAt(this.pitchPixels),
      section: this.sectionUnder({ x: viewport.width / 2, y: viewport.height / 2 }),
      isFitted,
      isClosest: camera.scale >= limits.maxScale * 0.999,
    });
  }

  #drawMap(isMoving: boolean): boolean {
    const { camera } = this.driver;
    const isUnfinished = this.#renderer.draw(camera, isMoving);
    if (isUnfinished) return true;
    if (this.store.isLoaded && !this.#hasPainted) {
      this.#hasPainted = true;
      // For whoever measures: `npm run bench:web`.
      performance.mark('onsale:seats-painted');
    }
    if (!isMoving) this.#restListeners.tell(camera);
    return false;
  }
}
