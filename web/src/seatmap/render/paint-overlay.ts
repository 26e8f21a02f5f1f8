/** Draws what lies over the map: selection, proposal, pointer, keyboard, lost seats. The context is in CSS pixels. */
import { type Camera, toScreen, type Viewport } from '../scene/camera.ts';
import { detailAt } from '../scene/detail.ts';
import { livePulses, type Overlay, type Pulse, pulseShare } from '../scene/overlay.ts';
import type { MapScene } from './seat-renderer.ts';
import { SEAT_RADIUS } from './sprites.ts';
import type { MapTheme } from './theme.ts';

/** However far away, what was picked can be seen. */
const RADIUS_MIN = 4;

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly theme: MapTheme;
  readonly radius: number;
  readonly at: (place: number) => { x: number; y: number };
}

/** Returns whether something goes on moving. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  camera: Camera,
  viewport: Viewport,
  overlay: Overlay,
  theme: MapTheme,
  now: number,
): boolean {
  const { x, y, pitch } = scene.chart;
  const pitchPixels = pitch * camera.scale;
  const pen: Pen = {
    context,
    theme,
    radius: Math.max(RADIUS_MIN, pitchPixels * SEAT_RADIUS),
    at: (place) => toScreen(camera, viewport, { x: x[place] as number, y: y[place] as number }),
  };
  if (detailAt(pitchPixels) !== 'seats') {
    paintSectionEdge(context, scene, camera, viewport, overlay.hoveredSection, theme.text, 2);
    paintSectionEdge(context, scene, camera, viewport, overlay.cursorSection, theme.focus, 3);
  }
  for (const place of overlay.blocked) paintBlocked(pen, place);
  for (const place of overlay.proposed) paintProposed(pen, place);
  for (const place of overlay.selected) paintSelected(pen, place);
  if (overlay.hoveredSeat >= 0) paintRing(pen, overlay.hoveredSeat, theme.text, 2);
  if (overlay.cursorSeat >= 0) paintRing(pen, overlay.cursorSeat, theme.focus, 3);
  const pulses = livePulses(overlay.pulses, now);
  for (const pulse of pulses) paintPulse(pen, pulse, pulseShare(pulse, now));
  return pulses.length > 0;
}

function paintSelected({ context, theme, radius, at }: Pen, place: number): void {
  const { x, y } = at(place);
  const size = radius * 1.12;
  context.fillStyle = theme.selected;
  context.strokeStyle = theme.ground;
  context.lineWidth = Math.max(1.5, radius * 0.2);
  circle(context, x, y, size);
  context.stroke();
  context.fill();
  if (radius < 5) return;
  context.strokeStyle = theme.onSelected;
  context.lineWidth = Math.max(1.5, radius * 0.26);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - size * 0.42, y + size * 0.04);
  context.lineTo(x - size * 0.1, y + size * 0.36);
  context.lineTo(x + size * 0.46, y - size * 0.32);
  context.stroke();
}

/** A square with a bar: no entry. */
function paintBlocked({ context, theme, radius, at }: Pen, place: number): void {
  const { x, y } = at(place);
  const side = radius * 0.95;
  context.fillStyle = theme.text;
  context.fillRect(x - side, y - side, 2 * side, 2 * side);
  if (radius < 5) return;
  context.fillStyle = theme.ground;
  context.fillRect(x - side * 0.6, y - side * 0.18, side * 1.2, side * 0.36);
}

/** A dashed ring around a seat that stays what it is. */
function paintProposed({ context, theme, radius, at }: Pen, place: number): void {
  const { x, y } = at(place);
  context.strokeStyle = theme.proposed;
  context.lineWidth = Math.max(2, radius * 0.28);
  const length = (2 * Math.PI * radius * 1.2) / 8;
  context.setLineDash([length * 0.62, length * 0.38]);
  circle(context, x, y, radius * 1.2);
  context.stroke();
  context.setLineDash([]);
}

function paintRing({ context, radius, at }: Pen, place: number, color: string, width: number): void {
  const { x, y } = at(place);
  context.strokeStyle = color;
  context.lineWidth = width;
  circle(context, x, y, radius * 1.15 + width);
  context.stroke();
}

/** A ring that spreads and fades, around a cross. */
function paintPulse({ context, theme, radius, at }: Pen, { place, isStill }: Pulse, share: number): void {
  const { x, y } = at(place);
  context.globalAlpha = 1 - share;
  context.strokeStyle = theme.lost;
  context.lineWidth = Math.max(2, radius * 0.3);
  circle(context, x, y, radius * (isStill === true ? 2 : 1 + share * 2));
  context.stroke();
  context.globalAlpha = 1;
}

function paintSectionEdge(
  context: CanvasRenderingContext2D,
  { chart }: MapScene,
  camera: Camera,
  viewport: Viewport,
  section: number,
  color: string,
  width: number,
): void {
  const corners = chart.sections[section]?.corners;
  if (corners === undefined) return;
  context.beginPath();
  for (let at = 0; at < corners.length; at += 2) {
    const point = { x: corners[at] as number, y: corners[at + 1] as number };
    const { x, y } = toScreen(camera, viewport, point);
    context.lineTo(x, y);
  }
  context.closePath();
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
}
