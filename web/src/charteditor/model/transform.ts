/** Moving, turning, scaling and mirroring: what keeps rows rows. */
import type { ArcShape, Corner, PlaceChange, Row, RowShape, Stage } from './document.ts';
import { countOf, frontOf } from './shape.ts';

/** x becomes a·x + c·y + e, y becomes b·x + d·y + f. Lengths all change alike. */
export interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const moveBy = (dx: number, dy: number): Transform => ({ a: 1, b: 0, c: 0, d: 1, e: dx, f: dy });

/** @param angle radians, clockwise on the screen */
export function rotateAround(x: number, y: number, angle: number): Transform {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return around(x, y, { a: cos, b: sin, c: -sin, d: cos });
}

export const scaleAround = (x: number, y: number, factor: number): Transform =>
  around(x, y, { a: factor, b: 0, c: 0, d: factor });

/** Left becomes right, around a vertical line. */
export const mirrorAcross = (x: number): Transform => around(x, 0, { a: -1, b: 0, c: 0, d: 1 });

/** Front becomes back, around a horizontal line. */
export const flipAcross = (y: number): Transform => around(0, y, { a: 1, b: 0, c: 0, d: -1 });

function around(x: number, y: number, linear: Pick<Transform, 'a' | 'b' | 'c' | 'd'>): Transform {
  const { a, b, c, d } = linear;
  return { ...linear, e: x - a * x - c * y, f: y - b * x - d * y };
}

export const applyTo = ({ a, b, c, d, e, f }: Transform, x: number, y: number): Corner => [
  a * x + c * y + e,
  b * x + d * y + f,
];

const scaleOf = ({ a, b }: Transform): number => Math.hypot(a, b);
const isMirror = ({ a, b, c, d }: Transform): boolean => a * d - b * c < 0;

/** A row with its line moved. One that a mirror has turned around is turned back, so that it still runs from the left. */
export function transformRow(row: Row, transform: Transform): Row {
  const shape = transformShape(row.shape, transform);
  return isMirror(transform) && runsLeft(shape) ? turnAround({ ...row, shape }) : { ...row, shape };
}

function transformShape(shape: RowShape, transform: Transform): RowShape {
  return shape.kind === 'free'
    ? transformPlaces(shape, transform, () => true)
    : transformArc(shape, transform);
}

/** The places of a row, moved where asked for. */
export function transformPlaces(
  places: { readonly xs: ArrayLike<number>; readonly ys: ArrayLike<number> },
  transform: Transform,
  isMoved: (at: number) => boolean,
): RowShape {
  const xs = Array.from(places.xs);
  const ys = Array.from(places.ys);
  xs.forEach((x, at) => {
    if (isMoved(at)) [xs[at], ys[at]] = applyTo(transform, x, ys[at] as number);
  });
  return { kind: 'free', xs, ys };
}

function transformArc(shape: ArcShape, transform: Transform): ArcShape {
  const { a, b, c, d } = transform;
  const [x, y] = applyTo(transform, shape.x, shape.y);
  const turn = ([vx, vy]: Corner): Corner => [a * vx + c * vy, b * vx + d * vy];
  const along = turn([Math.cos(shape.angle), Math.sin(shape.angle)]);
  const angle = Math.atan2(along[1], along[0]);
  const scale = scaleOf(transform);
  const [frontX, frontY] = turn(frontOf(shape.angle));
  const [newX, newY] = frontOf(angle);
  // A mirror puts the circle's center on the other side of the row.
  const side = frontX * newX + frontY * newY < 0 ? -1 : 1;
  return { ...shape, x, y, angle, spacing: shape.spacing * scale, bend: (shape.bend * side) / scale };
}

const runsLeft = (shape: RowShape): boolean =>
  shape.kind === 'arc' ? Math.cos(shape.angle) < -1e-9 : (shape.xs.at(-1) ?? 0) < (shape.xs[0] ?? 0);

const OPPOSITE = { left: 'right', right: 'left', center: 'center' } as const;

/** The same seats with the same numbers, counted from the other end. */
export function turnAround(row: Row): Row {
  const last = countOf(row.shape) - 1;
  const places = row.places.map((place): PlaceChange => ({ ...place, at: last - place.at })).reverse();
  const { numbering } = row;
  return {
    ...row,
    shape: turnShape(row.shape),
    places,
    numbering: { ...numbering, from: OPPOSITE[numbering.from] },
  };
}

function turnShape(shape: RowShape): RowShape {
  if (shape.kind === 'free') return { ...shape, xs: [...shape.xs].reverse(), ys: [...shape.ys].reverse() };
  const angle = shape.angle + Math.PI;
  return { ...shape, angle: Math.atan2(Math.sin(angle), Math.cos(angle)), bend: -shape.bend };
}

/** The stage stays upright; its middle goes where the transform takes it. */
export function transformStage(stage: Stage, transform: Transform): Stage {
  const [x, y] = applyTo(transform, stage.x + stage.width / 2, stage.y + stage.height / 2);
  const scale = scaleOf(transform);
  const [width, height] = [stage.width * scale, stage.height * scale];
  return { ...stage, x: x - width / 2, y: y - height / 2, width, height };
}
