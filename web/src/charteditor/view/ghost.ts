/** A picture of what is selected, drawn once when it is picked up and copied while it moves, however many seats it has. */

import { contains, grow } from '../../seatmap/geometry/bounds.ts';
import { SEAT_RADIUS } from '../../seatmap/render/sprites.ts';
import type { MapTheme } from '../../seatmap/render/theme.ts';
import { type Camera, toScreen, type Viewport, visibleBounds } from '../../seatmap/scene/camera.ts';
import { PICKED } from '../../seatmap/scene/seat-code.ts';
import type { Compiled } from '../model/compile.ts';
import type { Selection } from '../model/selection.ts';
import type { EditorLooks } from './looks.ts';

/** Below this size circles look like squares. */
const ROUND_FROM = 2.5;

/** As large as the viewport; null where the browser has no room for it. */
export function paintGhost(
  { chart, sectionIds, document }: Compiled,
  looks: EditorLooks,
  selection: Selection,
  camera: Camera,
  viewport: Viewport,
  pixelRatio: number,
  theme: MapTheme,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(viewport.width * pixelRatio)),
    Math.max(1, Math.round(viewport.height * pixelRatio)),
  );
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = theme.focus;
  context.strokeStyle = theme.focus;
  const radius = Math.max(1, chart.pitch * camera.scale * SEAT_RADIUS);
  const seen = grow(visibleBounds(camera, viewport), chart.pitch);
  context.beginPath();
  for (let place = 0; place < chart.seatCount; place += 1) {
    if (looks.codes[place] !== PICKED) continue;
    const at = { x: chart.x[place] as number, y: chart.y[place] as number };
    if (!contains(seen, at)) continue;
    const { x, y } = toScreen(camera, viewport, at);
    if (radius < ROUND_FROM) context.rect(x - radius, y - radius, radius * 2, radius * 2);
    else {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, Math.PI * 2);
    }
  }
  context.fill();
  context.lineWidth = 1.5;
  chart.sections.forEach(({ corners }, index) => {
    if (!selection.sections.has(sectionIds[index] ?? -1)) return;
    context.beginPath();
    for (let at = 0; at < corners.length; at += 2) {
      const { x, y } = toScreen(camera, viewport, { x: corners[at] as number, y: corners[at + 1] as number });
      context.lineTo(x, y);
    }
    context.closePath();
    context.stroke();
  });
  if (selection.stage) {
    const { x, y } = toScreen(camera, viewport, document.stage);
    context.strokeRect(x, y, document.stage.width * camera.scale, document.stage.height * camera.scale);
  }
  return canvas;
}
