/** What fingers, mouse, wheel and keys do to the map. */
import type { Point } from '../geometry/bounds.ts';
import { type Direction, nextSeat, nextSection, seatAt } from '../geometry/find.ts';
import type { GestureCommand } from '../input/gesture.ts';
import type { KeyCommand } from '../input/keyboard.ts';
import type { MapListener } from '../input/listen.ts';
import { detailAt, isTarget, TARGET_PIXELS_MIN } from '../scene/detail.ts';
import type { MapController } from './map-controller.ts';

export interface HandsHandlers {
  readonly onToggle: (place: number) => void;
  /** The keyboard has come to a seat or section; -1 for none. */
  readonly onCursor: (cursor: { readonly seat: number; readonly section: number }) => void;
}

/** After a tap that came nearer, seats are this far apart. */
const NEAR_PIXELS = 34;
/** A mouse hits what a finger doesn't. */
const MOUSE_PIXELS_MIN = 12;
const DOUBLE_TAP_FACTOR = 2.9;
/** How far the keyboard looks for a first seat, in pitches. */
const FIRST_REACH = 60;

export class MapHands implements MapListener {
  readonly #map: MapController;
  readonly #handlers: HandsHandlers;
  /** Whether what is pointed at was tapped. */
  #hasTapped = false;

  constructor(map: MapController, handlers: HandsHandlers) {
    this.#map = map;
    this.#handlers = handlers;
  }

  onGesture(command: GestureCommand): void {
    const map = this.#map;
    switch (command.do) {
      case 'press':
        map.driver.halt();
        if (this.#hasTapped) this.onHover(undefined);
        break;
      case 'pan':
        this.onHover(undefined);
        map.drive((driver, now) => driver.pan(command.dx, command.dy, now));
        break;
      case 'zoom':
        map.drive((driver, now) => driver.zoom(command.at, command.factor, now));
        break;
      case 'fling':
        map.drive((driver, now) => driver.fling(command, now));
        break;
      case 'tap':
        this.#tap(command.at, command.isTouch);
        break;
      case 'doubleTap':
        this.#doubleTap(command.at);
    }
  }

  onWheel(at: Point, factor: number): boolean {
    // At the end of its way the wheel scrolls the page on.
    if (factor < 1 && this.#map.driver.isFitted) return false;
    this.#map.drive((driver, now) => driver.zoom(at, factor, now));
    return true;
  }

  onHover(at: Point | undefined): void {
    const map = this.#map;
    const hoveredSeat = at === undefined ? -1 : map.seatUnder(at);
    const hoveredSection = at === undefined || hoveredSeat >= 0 ? -1 : map.sectionUnder(at);
    this.#hasTapped = false;
    this.#pointAt(hoveredSeat, hoveredSection, at ?? map.view.hoverPoint);
  }

  #pointAt(hoveredSeat: number, hoveredSection: number, hoverPoint: Point): void {
    const map = this.#map;
    const isSame = hoveredSeat === map.overlay.hoveredSeat && hoveredSection === map.overlay.hoveredSection;
    if (isSame && hoveredSeat < 0 && hoveredSection < 0) return;
    if (!isSame) map.mark({ hoveredSeat, hoveredSection });
    map.show({ hoveredSeat, hoveredSection, hoverPoint });
  }

  onKey(command: KeyCommand): void {
    const map = this.#map;
    const { cursorSeat, cursorSection } = map.overlay;
    if (command.do === 'zoom') map.drive((driver, now) => driver.glide(command.factor, now));
    else if (command.do === 'move') this.#moveCursor(command.direction);
    else if (command.do === 'fit') {
      this.leave();
      map.fit();
    } else if (cursorSeat >= 0) this.#handlers.onToggle(cursorSeat);
    else if (cursorSection >= 0) map.showSection(cursorSection);
  }

  /** Forgets where the keyboard was: it has gone elsewhere. */
  leave(): void {
    this.#setCursor(-1, -1);
  }

  #moveCursor(direction: Direction): void {
    const map = this.#map;
    if (map.view.detail !== 'seats') {
      this.#setCursor(-1, this.#sectionBeside(direction));
      return;
    }
    const { chart } = map.store;
    const { cursorSeat } = map.overlay;
    const seat =
      cursorSeat >= 0
        ? nextSeat(chart, cursorSeat, direction)
        : seatAt(chart, map.driver.camera, chart.pitch * FIRST_REACH);
    this.#setCursor(seat, -1);
    if (seat >= 0) map.showSeat(seat);
  }

  #setCursor(seat: number, section: number): void {
    const { cursorSeat, cursorSection } = this.#map.overlay;
    if (cursorSeat === seat && cursorSection === section) return;
    this.#map.mark({ cursorSeat: seat, cursorSection: section });
    this.#handlers.onCursor({ seat, section });
  }

  /** Opens a section, comes nearer to seats that are too small to hit, or picks one. */
  #tap(at: Point, isTouch: boolean): void {
    const map = this.#map;
    const pixels = map.pitchPixels;
    if (detailAt(pixels) !== 'seats') {
      map.showSection(map.sectionUnder(at, TARGET_PIXELS_MIN));
      return;
    }
    const seat = map.seatUnder(at, isTouch ? TARGET_PIXELS_MIN / 2 : 0);
    if (seat < 0) return;
    if (isTouch ? isTarget(pixels) : pixels >= MOUSE_PIXELS_MIN) this.#pick(seat, at, isTouch);
    else map.drive((driver, now) => driver.glide(NEAR_PIXELS / pixels, now, at));
  }

  #pick(seat: number, at: Point, isTouch: boolean): void {
    this.#handlers.onToggle(seat);
    if (!isTouch) return;
    // A finger doesn't hover: it is told what it has hit, until it comes down again.
    this.#pointAt(seat, -1, at);
    this.#hasTapped = true;
  }

  #doubleTap(at: Point): void {
    const map = this.#map;
    // Two quick taps on seats are two taps.
    if (isTarget(map.pitchPixels) && map.seatUnder(at, TARGET_PIXELS_MIN / 2) >= 0) this.#tap(at, true);
    else map.drive((driver, now) => driver.glide(DOUBLE_TAP_FACTOR, now, at));
  }

  /** The next section; to begin with the one in the middle of the map. */
  #sectionBeside(direction: Direction): number {
    const { chart } = this.#map.store;
    const { cursorSection } = this.#map.overlay;
    if (cursorSection >= 0) return nextSection(chart, cursorSection, direction);
    const { camera } = this.#map.driver;
    const far = chart.sections.map(({ label }) => Math.hypot(label.x - camera.x, label.y - camera.y));
    return far.indexOf(Math.min(...far));
  }
}
