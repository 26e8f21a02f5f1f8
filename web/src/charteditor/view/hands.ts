/** What fingers, mouse, wheel and keys do to the chart. */
import { contains, type Point } from '../../seatmap/geometry/bounds.ts';
import { type Direction, nextSeat, seatAt } from '../../seatmap/geometry/find.ts';
import { type GestureCommand, Gestures, type Sample } from '../../seatmap/input/gesture.ts';
import { detailAt } from '../../seatmap/scene/detail.ts';
import { combine, isNothing, NOTHING, type Selection } from '../model/selection.ts';
import type { EditorController } from './controller.ts';
import { addSection, carry, type Drag, drawRectangle, marquee, scale, turn } from './drag.ts';
import { isOnStage, pickSeat, pickSection, THE_STAGE } from './pick.ts';
import { handleAt } from './sketch.ts';
import type { Modifiers, ToolBox } from './tools.ts';

/** A finger is no mouse, in CSS pixels. */
const TOUCH_REACH = 14;
/** A press this near to the first corner closes a shape. */
const CLOSE_REACH = 14;
/** How far the keyboard looks for a first seat, in pitches. */
const FIRST_REACH = 200;
/** Seats that the keyboard goes to are at least this far apart, in CSS pixels. */
const CURSOR_PIXELS = 20;

export interface HandsHandlers {
  /** The keyboard has come to a seat, by its place. */
  readonly onCursor: (place: number) => void;
}

export class EditorHands {
  readonly #canvas: EditorController;
  readonly #tools: ToolBox;
  readonly #handlers: HandsHandlers;
  readonly #gestures = new Gestures();
  #drag: Drag | undefined;
  /** The camera follows the hand until all fingers are gone. */
  #isLooking = false;
  #pressedAt: Point = { x: 0, y: 0 };
  #keys: Modifiers = { shift: false, alt: false };

  constructor(canvas: EditorController, tools: ToolBox, handlers: HandsHandlers) {
    this.#canvas = canvas;
    this.#tools = tools;
    this.#handlers = handlers;
  }

  /** @param looks whether the hand moves the chart whatever the tool is: the middle button does */
  push(sample: Sample, keys: Modifiers, looks: boolean): void {
    this.#keys = keys;
    if (sample.kind === 'down') {
      this.#isLooking = looks || this.#tools.get().tool === 'hand';
      this.#pressedAt = sample;
    }
    const commands = this.#gestures.push(sample);
    if (commands.some((command) => command.do === 'zoom')) this.#look();
    for (const command of commands) this.#obey(command, sample);
    if (sample.kind === 'cancel') this.#look();
    if (sample.kind === 'up' && this.#drag !== undefined && !this.#gestures.isActive) {
      const drag = this.#drag;
      this.#drag = undefined;
      drag.drop(sample, keys);
    }
  }

  get isBusy(): boolean {
    return this.#gestures.isActive;
  }

  wheel(at: Point, factor: number): void {
    if (this.#drag === undefined) this.#canvas.drive((driver, now) => driver.zoom(at, factor, now));
  }

  hover(at: Point | undefined): void {
    const canvas = this.#canvas;
    const hovered = at === undefined || this.#tools.get().tool === 'hand' ? -1 : canvas.seatUnder(at);
    const isDrawing = canvas.sketch.polygon.length > 0;
    const pointer = at === undefined || !isDrawing ? undefined : canvas.toWorld(at);
    if (hovered !== canvas.sketch.hovered || isDrawing) canvas.draw({ hovered, pointer });
  }

  /** Gives up what is under way; what is selected when nothing is. Returns whether there was anything. */
  escape(): boolean {
    const { editor, sketch } = this.#canvas;
    if (this.#drag !== undefined) this.#look();
    else if (sketch.polygon.length > 0) this.#canvas.draw({ polygon: [], pointer: undefined });
    else if (!isNothing(editor.selection)) editor.select(NOTHING);
    else return false;
    return true;
  }

  /** Closes the shape that is being drawn. */
  finishPolygon(): void {
    const { polygon } = this.#canvas.sketch;
    this.#canvas.draw({ polygon: [], pointer: undefined });
    if (polygon.length < 3) return;
    addSection(
      this.#canvas,
      polygon.map(({ x, y }) => [x, y]),
    );
    this.#tools.take({ tool: 'select' });
  }

  /** Goes to the next seat. */
  moveCursor(direction: Direction): void {
    const canvas = this.#canvas;
    const { chart } = canvas.compiled;
    if (chart.seatCount === 0) return;
    const { cursor } = canvas.sketch;
    const { camera, viewport } = canvas.driver;
    const next =
      cursor >= 0 ? nextSeat(chart, cursor, direction) : seatAt(chart, camera, chart.pitch * FIRST_REACH);
    const place = Math.max(0, next);
    const to = { x: chart.x[place] as number, y: chart.y[place] as number };
    const near = Math.max(camera.scale, CURSOR_PIXELS / chart.pitch);
    const isFar =
      Math.abs(to.x - camera.x) * near > viewport.width * 0.35 ||
      Math.abs(to.y - camera.y) * near > viewport.height * 0.35;
    if (isFar || near !== camera.scale)
      canvas.drive((driver, now) => driver.flyTo({ ...to, scale: near }, now));
    canvas.draw({ cursor: place });
    this.#handlers.onCursor(place);
  }

  /** Selects the seat of the keyboard, or takes it out again. */
  toggleCursor(): void {
    const { cursor } = this.#canvas.sketch;
    if (cursor >= 0) this.#select(pickSeat(this.#canvas.compiled, cursor, this.#tools.get().unit), true);
  }

  leave(): void {
    if (this.#canvas.sketch.cursor >= 0) this.#canvas.draw({ cursor: -1 });
  }

  #look(): void {
    this.#drag?.cancel();
    this.#drag = undefined;
    this.#isLooking = true;
  }

  #obey(command: GestureCommand, sample: Sample): void {
    const canvas = this.#canvas;
    switch (command.do) {
      case 'press':
        canvas.driver.halt();
        break;
      case 'pan':
        if (this.#isLooking) canvas.drive((driver, now) => driver.pan(command.dx, command.dy, now));
        else this.#pull(sample);
        break;
      case 'zoom':
        canvas.drive((driver, now) => driver.zoom(command.at, command.factor, now));
        break;
      case 'fling':
        if (this.#isLooking) canvas.drive((driver, now) => driver.fling(command, now));
        break;
      case 'tap':
        this.#tap(command.at, command.isTouch);
        break;
      case 'doubleTap':
        this.#doubleTap(command.at);
    }
  }

  #pull(at: Point): void {
    this.#drag ??= this.#begin(this.#pressedAt);
    this.#canvas.draw({ hovered: -1 });
    this.#drag?.move(at, this.#keys);
  }

  /** What a drag from a point is for. */
  #begin(from: Point): Drag | undefined {
    const canvas = this.#canvas;
    const { tool, unit } = this.#tools.get();
    if (tool === 'rectangle') return drawRectangle(canvas, from);
    if (tool === 'polygon') return undefined;
    const { bounds } = canvas.sketch;
    const handle = handleAt(bounds && canvas.onScreen(bounds), from);
    if (bounds !== undefined && handle === 'turn') return turn(canvas, from, bounds);
    if (bounds !== undefined && handle === 'scale') return scale(canvas, from, bounds);
    return !this.#keys.alt && this.#isHeld(from) ? carry(canvas, from) : marquee(canvas, from, unit);
  }

  /** Whether what is under a point is selected, so that it can be carried from there. */
  #isHeld(at: Point): boolean {
    const { compiled, editor } = this.#canvas;
    const { selection } = editor;
    const place = this.#canvas.seatUnder(at);
    if (place >= 0) return selection.seats.has(compiled.keys[place] as number);
    if (selection.stage && isOnStage(compiled, this.#canvas.toWorld(at))) return true;
    const section = this.#canvas.sectionUnder(at);
    const { bounds } = this.#canvas.sketch;
    // An aisle between what is selected.
    if (section < 0) return bounds !== undefined && contains(bounds, this.#canvas.toWorld(at));
    if (selection.sections.has(compiled.sectionIds[section] as number)) return true;
    // Between the seats of what is selected, and where seats are too small to be seen.
    const { firstSeat = 0, endSeat = 0 } = compiled.chart.sections[section] ?? {};
    const isAll =
      endSeat > firstSeat &&
      compiled.keys.subarray(firstSeat, endSeat).every((key) => selection.seats.has(key));
    return isAll;
  }

  #tap(at: Point, isTouch: boolean): void {
    const { tool, unit } = this.#tools.get();
    if (tool === 'polygon') this.#addCorner(at);
    else if (tool !== 'rectangle')
      this.#select(this.#pickAt(at, isTouch ? TOUCH_REACH : 0, unit), this.#keys.shift);
  }

  /** A row of the seat that was pressed twice; elsewhere it comes nearer. */
  #doubleTap(at: Point): void {
    const { tool, unit } = this.#tools.get();
    const place = this.#canvas.seatUnder(at);
    if (tool === 'polygon') this.finishPolygon();
    else if (place >= 0 && unit === 'seat')
      this.#select(pickSeat(this.#canvas.compiled, place, 'row'), this.#keys.shift);
    else this.#canvas.drive((driver, now) => driver.glide(2.4, now, at));
  }

  #pickAt(at: Point, reach: number, unit: 'seat' | 'row' | 'section'): Selection {
    const canvas = this.#canvas;
    const place = detailAt(canvas.pitchPixels) === 'sections' ? -1 : canvas.seatUnder(at, reach);
    if (place >= 0) return pickSeat(canvas.compiled, place, unit);
    const section = canvas.sectionUnder(at);
    if (section >= 0) return pickSection(canvas.compiled, section);
    return isOnStage(canvas.compiled, canvas.toWorld(at)) ? THE_STAGE : NOTHING;
  }

  #select(selection: Selection, isAdded: boolean): void {
    const { editor } = this.#canvas;
    editor.select(isAdded ? combine(editor.selection, selection, true) : selection);
  }

  #addCorner(at: Point): void {
    const canvas = this.#canvas;
    const { polygon } = canvas.sketch;
    const [first] = polygon;
    const point = canvas.toWorld(at);
    const near =
      first === undefined
        ? Infinity
        : Math.hypot(point.x - first.x, point.y - first.y) * canvas.driver.camera.scale;
    if (polygon.length >= 3 && near < CLOSE_REACH) this.finishPolygon();
    else canvas.draw({ polygon: [...polygon, point], pointer: point });
  }
}
