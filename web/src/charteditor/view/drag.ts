/** A drag from where it began to where it is: catching seats, carrying what is selected, drawing a section. */
import type { Bounds, Point } from '../../seatmap/geometry/bounds.ts';
import { fillRows } from '../model/blocks.ts';
import type { Corner, Section } from '../model/document.ts';
import { copyName, counter, transformSelected } from '../model/move.ts';
import { combine, selectSections } from '../model/selection.ts';
import { moveBy, rotateAround, scaleAround, type Transform } from '../model/transform.ts';
import type { EditorController } from './controller.ts';
import { pickWithin } from './pick.ts';
import type { Modifiers, Unit } from './tools.ts';

/** Points are on the screen. */
export interface Drag {
  move(to: Point, keys: Modifiers): void;
  /** Does what the drag was for. */
  drop(to: Point, keys: Modifiers): void;
  cancel(): void;
}

const boxOf = (a: Point, b: Point): Bounds => ({
  left: Math.min(a.x, b.x),
  right: Math.max(a.x, b.x),
  top: Math.min(a.y, b.y),
  bottom: Math.max(a.y, b.y),
});

/** Catches what a rectangle holds. With Shift it is added, or taken out where all of it was selected. */
export function marquee(canvas: EditorController, from: Point, unit: Unit): Drag {
  const start = canvas.toWorld(from);
  const area = (to: Point) => boxOf(start, canvas.toWorld(to));
  return {
    move: (to) => canvas.draw({ box: { area: area(to), kind: 'marquee' } }),
    drop: (to, { shift }) => {
      canvas.draw({ box: undefined });
      const { editor } = canvas;
      const caught = pickWithin(canvas.compiled, area(to), unit);
      editor.select(shift ? combine(editor.selection, caught, true) : caught);
    },
    cancel: () => canvas.draw({ box: undefined }),
  };
}

/** Draws a section and fills it with rows. */
export function drawRectangle(canvas: EditorController, from: Point): Drag {
  const start = canvas.toWorld(from);
  const area = (to: Point) => boxOf(start, canvas.toWorld(to));
  return {
    move: (to) => canvas.draw({ box: { area: area(to), kind: 'section' } }),
    drop: (to) => {
      canvas.draw({ box: undefined });
      const { left, top, right, bottom } = area(to);
      addSection(canvas, [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ]);
    },
    cancel: () => canvas.draw({ box: undefined }),
  };
}

/** Adds a section of a shape, with rows that fill it, and selects it. */
export function addSection({ editor }: Pick<EditorController, 'editor'>, outline: readonly Corner[]): void {
  const { document } = editor;
  const ids = counter(document);
  const names = document.sections.map(({ name }) => name);
  const id = ids();
  const section: Section = { id, name: copyName('Section', names), outline, rows: fillRows(ids, outline) };
  const next = { ...document, sections: [...document.sections, section] };
  editor.edit(`Add ${section.name}`, () => next, { selection: selectSections(next, [id]) });
}

/** Carries what is selected. With Shift it goes straight along or across. */
export function carry(canvas: EditorController, from: Point): Drag {
  const way = (to: Point, { shift }: Modifiers): Point => {
    const [x, y] = [to.x - from.x, to.y - from.y];
    if (!shift) return { x, y };
    return Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y };
  };
  return transforming(canvas, 'Move', {
    show: (to, keys) => {
      const { x, y } = way(to, keys);
      return { dx: x, dy: y, angle: 0, factor: 1 };
    },
    transform: (to, keys) => {
      const { x, y } = way(to, keys);
      const { scale } = canvas.driver.camera;
      return moveBy(x / scale, y / scale);
    },
  });
}

const SNAP = Math.PI / 12;

/** Turns what is selected around its middle. With Shift by steps of 15 degrees. */
export function turn(canvas: EditorController, from: Point, bounds: Bounds): Drag {
  const middle = middleOf(canvas.onScreen(bounds));
  const angleTo = ({ x, y }: Point) => Math.atan2(y - middle.y, x - middle.x);
  const angle = (to: Point, { shift }: Modifiers) => {
    const turned = angleTo(to) - angleTo(from);
    return shift ? Math.round(turned / SNAP) * SNAP : turned;
  };
  const { x, y } = middleOf(bounds);
  return transforming(canvas, 'Turn', {
    show: (to, keys) => ({ dx: 0, dy: 0, angle: angle(to, keys), factor: 1 }),
    transform: (to, keys) => rotateAround(x, y, angle(to, keys)),
  });
}

/** Makes what is selected larger or smaller around its middle. */
export function scale(canvas: EditorController, from: Point, bounds: Bounds): Drag {
  const middle = middleOf(canvas.onScreen(bounds));
  const far = ({ x, y }: Point) => Math.max(1, Math.hypot(x - middle.x, y - middle.y));
  const factor = (to: Point) => Math.max(0.05, far(to) / far(from));
  const { x, y } = middleOf(bounds);
  return transforming(canvas, 'Scale', {
    show: (to) => ({ dx: 0, dy: 0, angle: 0, factor: factor(to) }),
    transform: (to) => scaleAround(x, y, factor(to)),
  });
}

const middleOf = ({ left, top, right, bottom }: Bounds): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

interface Transforming {
  readonly show: (to: Point, keys: Modifiers) => { dx: number; dy: number; angle: number; factor: number };
  readonly transform: (to: Point, keys: Modifiers) => Transform;
}

/** Shows a picture of the selection on its way; the document changes once, at the end. */
function transforming(canvas: EditorController, label: string, { show, transform }: Transforming): Drag {
  const ghost = canvas.pickUp();
  return {
    move: (to, keys) => {
      if (ghost !== undefined) canvas.draw({ carried: { ghost, ...show(to, keys) } });
    },
    drop: (to, keys) => {
      canvas.draw({ carried: undefined });
      const { editor } = canvas;
      editor.edit(label, (document) => transformSelected(document, editor.selection, transform(to, keys)));
    },
    cancel: () => canvas.draw({ carried: undefined }),
  };
}
