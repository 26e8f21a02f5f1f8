/** The map between visitor, camera and renderer, without React: it draws in frames of its own and tells what has changed. */
import type { Point } from '../geometry/bounds.ts';
import { nextSeat, nextSection, sectionAt, seatAt } from '../geometry/find.ts';
import type { GestureCommand } from '../input/gesture.ts';
import type { KeyCommand } from '../input/keyboard.ts';
import type { MapListener } from '../input/listen.ts';
import type { SectionText, SeatRenderer } from '../render/seat-renderer.ts';
import type { MapTheme } from '../render/theme.ts';
import { type Camera, toScreen, toWorld, type Viewport } from '../scene/camera.ts';
import { CameraDriver } from '../scene/camera-driver.ts';
import { type Detail, detailAt, isTarget } from '../scene/detail.ts';
import { EMPTY_OVERLAY, livePulses, type Overlay } from '../scene/overlay.ts';
import type { SeatStore } from '../scene/seat-store.ts';
import { FrameLoop } from './frame-loop.ts';

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
}

export interface MapHandlers {
  readonly onToggle: (place: number) => void;
  /** The keyboard has come to a seat or section. */
  readonly onCursor: (cursor: { readonly seat: number; readonly section: number }) => void;
}

type CameraListener = (camera: Camera) => void;

/** How near seats come when somebody goes to one, in CSS pixels from seat to seat. */
const NEAR_PIXELS = 34;
/** A section opens at a scale where its seats can be told apart. */
const SECTION_PIXELS_MAX = 40;
const SECTION_PIXELS_MIN = 10;
/** A mouse hits what a finger doesn't. */
const MOUSE_PIXELS_MIN = 12;
const STEP = 1.7;

export class MapController implements MapListener {
  readonly driver: CameraDriver;
  view: MapView = {
    detail: 'sections',
    section: -1,
    hoveredSeat: -1,
    hoveredSection: -1,
    hoverPoint: { x: 0, y: 0 },
    isFitted: true,
    isClosest: false,
  };
  readonly #store: SeatStore;
  readonly #renderer: SeatRenderer;
  readonly #handlers: MapHandlers;
  readonly #loop: FrameLoop;
  readonly #listeners = new Set<() => void>();
  readonly #cameraListeners = new Set<CameraListener>();
  readonly #restListeners = new Set<CameraListener>();
  #overlay: Overlay = EMPTY_OVERLAY;

  constructor(store: SeatStore, renderer: SeatRenderer, handlers: MapHandlers) {
    this.#store = store;
    this.#renderer = renderer;
    this.#handlers = handlers;
    this.driver = new CameraDriver(store.chart.bounds, store.chart.pitch);
    this.#loop = new FrameLoop({
      step: (now) => this.driver.step(now),
      isMoving: (now) => this.driver.isMoving(now),
      isAnimated: () => this.driver.isAnimated,
      drawMap: (isMoving) => this.#drawMap(isMoving),
      drawOverlay: (now) => this.#drawOverlay(now),
      onMoved: () => this.#look(),
    });
  }

  /** Follows the store until the function that is returned is called. */
  start(describeSection: (section: number) => SectionText): () => void {
    const { chart, occupancy } = this.#store;
    this.#renderer.setScene({ chart, occupancy, describeSection });
    const unfollow = this.#store.subscribe((places) => {
      this.#renderer.touch(places);
      this.#loop.request('map');
    });
    this.#loop.request('map');
    return () => {
      unfollow();
      this.#loop.stop();
      this.#renderer.dispose();
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back now and whenever the camera has moved. Returns what ends that. */
  onCamera(listener: CameraListener): () => void {
    listener(this.driver.camera);
    this.#cameraListeners.add(listener);
    return () => this.#cameraListeners.delete(listener);
  }

  /** Calls back whenever the map rests and is drawn completely. Returns what ends that. */
  onRest(listener: CameraListener): () => void {
    this.#restListeners.add(listener);
    return () => this.#restListeners.delete(listener);
  }

  getView = (): MapView => this.view;

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

  setMarks(marks: Partial<Pick<Overlay, 'selected' | 'proposed'>>): void {
    this.#overlay = { ...this.#overlay, ...marks };
    this.#loop.request('overlay');
  }

  /** Shows that seats were just lost. */
  pulse(places: readonly number[]): void {
    const now = performance.now();
    const added = places.map((place) => ({ place, startedAt: now }));
    this.#overlay = { ...this.#overlay, pulses: [...livePulses(this.#overlay.pulses, now), ...added] };
    this.#loop.request('overlay');
  }

  /** Seats that the visitor points at, by mouse or keyboard. */
  get watched(): number[] {
    return [this.#overlay.hoveredSeat, this.#overlay.cursorSeat].filter((place) => place >= 0);
  }

  zoomIn = (): void => this.#drive(() => this.driver.glide(STEP, performance.now()));
  zoomOut = (): void => this.#drive(() => this.driver.glide(1 / STEP, performance.now()));
  fit = (): void => this.#drive(() => this.driver.fit(performance.now()));

  showSection(section: number): void {
    const found = this.#store.chart.sections[section];
    if (found === undefined) return;
    const { pitch } = this.#store.chart;
    const { bounds, label } = found;
    const { width, height } = this.driver.viewport;
    const fitted = Math.min(width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top)) * 0.9;
    const scale = Math.min(SECTION_PIXELS_MAX / pitch, Math.max(SECTION_PIXELS_MIN / pitch, fitted));
    const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
    const at = fitted < scale ? label : middle;
    this.#drive(() => this.driver.flyTo({ x: at.x, y: at.y, scale }, performance.now()));
  }

  /** Brings a seat into view, near enough to see it. */
  showSeat(place: number): void {
    const { x, y, pitch } = this.#store.chart;
    const at = { x: x[place] as number, y: y[place] as number };
    const scale = Math.max(this.driver.camera.scale, NEAR_PIXELS / 1.5 / pitch);
    const { width, height } = this.driver.viewport;
    const onScreen = toScreen(this.driver.camera, this.driver.viewport, at);
    const margin = Math.min(width, height) * 0.15;
    const isSeen =
      scale === this.driver.camera.scale &&
      onScreen.x > margin && onScreen.x < width - margin &&
      onScreen.y > margin && onScreen.y < height - margin;
    if (!isSeen) this.#drive(() => this.driver.flyTo({ ...at, scale }, performance.now()));
  }

  /** Looks at a point of the chart from as near as now. */
  centerOn(point: Point): void {
    const { camera, viewport } = this.driver;
    const from = toScreen(camera, viewport, point);
    this.#drive(() =>
      this.driver.pan(viewport.width / 2 - from.x, viewport.height / 2 - from.y, performance.now()),
    );
  }

  onGesture = (command: GestureCommand): void => {
    const now = performance.now();
    if (command.do === 'press') this.driver.halt();
    else if (command.do === 'pan') this.#drive(() => this.driver.pan(command.dx, command.dy, now));
    else if (command.do === 'zoom') this.#drive(() => this.driver.zoom(command.at, command.factor, now));
    else if (command.do === 'fling') this.#drive(() => this.driver.fling(command, now));
    else if (command.do === 'doubleTap') this.#doubleTap(command.at, now);
    else this.#tap(command.at, command.isTouch, now);
  };

  onWheel = (at: Point, factor: number): boolean => {
    // At the end of its way the wheel scrolls the page on.
    if (factor < 1 && this.driver.isFitted) return false;
    this.#drive(() => this.driver.zoom(at, factor, performance.now()));
    return true;
  };

  onHover = (at: Point | undefined): void => {
    const seat = at === undefined ? -1 : this.#seatUnder(at, false);
    const section = at === undefined || seat >= 0 ? -1 : this.#sectionUnder(at);
    const { hoveredSeat, hoveredSection } = this.#overlay;
    if (seat === hoveredSeat && section === hoveredSection && seat < 0 && section < 0) return;
    if (seat !== hoveredSeat || section !== hoveredSection) {
      this.#overlay = { ...this.#overlay, hoveredSeat: seat, hoveredSection: section };
      this.#loop.request('overlay');
    }
    this.#show({ hoveredSeat: seat, hoveredSection: section, hoverPoint: at ?? this.view.hoverPoint });
  };

  onKey = (command: KeyCommand): void => {
    if (command.do === 'zoom') return this.#drive(() => this.driver.glide(command.factor, performance.now()));
    if (command.do === 'fit' || command.do === 'leave') {
      this.#setCursor(-1, -1);
      return this.fit();
    }
    if (command.do === 'move') return this.#moveCursor(command.direction);
    const { cursorSeat, cursorSection } = this.#overlay;
    if (cursorSeat >= 0) this.#handlers.onToggle(cursorSeat);
    else if (cursorSection >= 0) this.showSection(cursorSection);
  };

  /** Forgets where the keyboard was: it has gone elsewhere. */
  onBlur = (): void => this.#setCursor(-1, -1);

  #moveCursor(direction: Parameters<typeof nextSeat>[2]): void {
    const { chart } = this.#store;
    const { cursorSeat, cursorSection } = this.#overlay;
    const middle = { x: this.driver.viewport.width / 2, y: this.driver.viewport.height / 2 };
    if (this.view.detail !== 'seats') {
      const from = cursorSection >= 0 ? nextSection(chart, cursorSection, direction) : this.#nearestSection();
      return this.#setCursor(-1, from);
    }
    const world = toWorld(this.driver.camera, this.driver.viewport, middle);
    const seat =
      cursorSeat >= 0 ? nextSeat(chart, cursorSeat, direction) : seatAt(chart, world, chart.pitch * 60);
    this.#setCursor(seat, -1);
    if (seat >= 0) this.showSeat(seat);
  }

  #setCursor(seat: number, section: number): void {
    const { cursorSeat, cursorSection } = this.#overlay;
    if (cursorSeat === seat && cursorSection === section) return;
    this.#overlay = { ...this.#overlay, cursorSeat: seat, cursorSection: section };
    this.#loop.request('overlay');
    this.#handlers.onCursor({ seat, section });
  }

  #tap(at: Point, isTouch: boolean, now: number): void {
    const pixels = this.#store.chart.pitch * this.driver.camera.scale;
    const isNear = isTouch ? isTarget(pixels) : pixels >= MOUSE_PIXELS_MIN;
    const section = this.#sectionUnder(at);
    if (detailAt(pixels) !== 'seats' && section >= 0) return this.showSection(section);
    const seat = this.#seatUnder(at, isTouch);
    if (seat < 0) return;
    if (!isNear) this.#drive(() => this.driver.glide(NEAR_PIXELS / pixels, now, at));
    else this.#handlers.onToggle(seat);
  }

  #doubleTap(at: Point, now: number): void {
    const pixels = this.#store.chart.pitch * this.driver.camera.scale;
    // Two quick taps on seats are two taps.
    if (isTarget(pixels) && this.#seatUnder(at, true) >= 0) return this.#tap(at, true, now);
    this.#drive(() => this.driver.glide(STEP * STEP, now, at));
  }

  #seatUnder(at: Point, isTouch: boolean): number {
    const { chart } = this.#store;
    const { camera, viewport } = this.driver;
    if (detailAt(chart.pitch * camera.scale) !== 'seats') return -1;
    const reach = Math.max(chart.pitch * 0.6, isTouch ? 12 / camera.scale : 0);
    return seatAt(chart, toWorld(camera, viewport, at), reach);
  }

  #sectionUnder(at: Point): number {
    return sectionAt(this.#store.chart, toWorld(this.driver.camera, this.driver.viewport, at));
  }

  #nearestSection(): number {
    const { camera } = this.driver;
    const { sections } = this.#store.chart;
    const far = sections.map(({ label }) => Math.hypot(label.x - camera.x, label.y - camera.y));
    return far.indexOf(Math.min(...far));
  }

  #drawMap(isMoving: boolean): boolean {
    const { camera } = this.driver;
    const isUnfinished = this.#renderer.draw(camera, isMoving);
    if (!isUnfinished && !isMoving) for (const listener of this.#restListeners) listener(camera);
    return isUnfinished;
  }

  #drawOverlay(now: number): boolean {
    return this.#renderer.drawOverlay(this.driver.camera, this.#overlay, now);
  }

  #drive(move: () => void): void {
    move();
    this.#loop.request('map');
    this.#look();
  }

  /** Brings what components show up to date with where the camera is. */
  #look(): void {
    const { camera, limits, viewport } = this.driver;
    for (const listener of this.#cameraListeners) listener(camera);
    const middle = { x: viewport.width / 2, y: viewport.height / 2 };
    this.#show({
      detail: detailAt(this.#store.chart.pitch * camera.scale),
      section: this.#sectionUnder(middle),
      isFitted: this.driver.isFitted,
      isClosest: camera.scale >= limits.maxScale * 0.999,
    });
  }

  #show(change: Partial<MapView>): void {
    const next = { ...this.view, ...change };
    const keys = Object.keys(change) as (keyof MapView)[];
    if (keys.every((key) => next[key] === this.view[key])) return;
    this.view = next;
    for (const listener of this.#listeners) listener();
  }
}
