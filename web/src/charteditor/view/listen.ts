/** Brings what the browser tells of pointers, wheel and keys to the hands of the editor. */
import type { Direction } from '../../seatmap/geometry/find.ts';
import type { Sample } from '../../seatmap/input/gesture.ts';
import { wheelFactor } from '../../seatmap/input/keyboard.ts';
import type { EditorController } from './controller.ts';
import type { EditorHands } from './hands.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const MIDDLE_BUTTON = 1;

/** Listens on an element until the function that is returned is called. */
export function listen(element: HTMLElement, canvas: EditorController, hands: EditorHands): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const pointOf = (event: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const push = (kind: Sample['kind']) => (event: PointerEvent) => {
    const looks = event.button === MIDDLE_BUTTON;
    if (kind === 'down') {
      if (event.button !== 0 && event.button !== MIDDLE_BUTTON) return;
      if (event.button === MIDDLE_BUTTON) event.preventDefault();
      element.setPointerCapture(event.pointerId);
    }
    const sample = {
      id: event.pointerId,
      kind,
      at: event.timeStamp,
      isTouch: event.pointerType === 'touch',
      ...pointOf(event),
    };
    hands.push(sample, { shift: event.shiftKey, alt: event.altKey }, looks);
    if (kind === 'move' && event.pointerType !== 'touch' && !hands.isBusy) hands.hover(pointOf(event));
  };
  element.addEventListener('pointerdown', push('down'), { signal });
  element.addEventListener('pointermove', push('move'), { signal, passive: true });
  element.addEventListener('pointerup', push('up'), { signal, passive: true });
  element.addEventListener('pointercancel', push('cancel'), { signal, passive: true });
  element.addEventListener('pointerleave', () => hands.hover(undefined), { signal, passive: true });
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    hands.wheel(pointOf(event), wheelFactor(event.deltaY, event.deltaMode, event.ctrlKey));
  };
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat && (event.key === ' ' || event.key === 'Enter')) return;
    if (!obeyKey(event.key, canvas, hands)) return;
    event.preventDefault();
  };
  element.addEventListener('keydown', onKey, { signal });
  element.addEventListener('blur', () => hands.leave(), { signal });
  return () => ending.abort();
}

/** Returns whether the key means something. */
function obeyKey(key: string, canvas: EditorController, hands: EditorHands): boolean {
  const direction = ARROWS[key];
  if (direction !== undefined) hands.moveCursor(direction);
  else if (key === '+' || key === '=') canvas.zoomIn();
  else if (key === '-' || key === '_') canvas.zoomOut();
  else if (key === '0') canvas.fit();
  else if (key === 'Enter' && canvas.sketch.polygon.length > 0) hands.finishPolygon();
  else if (key === 'Enter' || key === ' ') hands.toggleCursor();
  else return false;
  return true;
}
