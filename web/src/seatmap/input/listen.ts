/** Brings what the browser tells of pointers, wheel and keys to the gestures of the map. */
import type { Point } from '../geometry/bounds.ts';
import { type GestureCommand, Gestures, type Sample } from './gesture.ts';
import { commandOf, type KeyCommand, wheelFactor } from './keyboard.ts';

export interface MapListener {
  onGesture(command: GestureCommand): void;
  /** Returns whether it was of use: otherwise the page scrolls. */
  onWheel(at: Point, factor: number): boolean;
  onKey(command: KeyCommand): void;
  /** The mouse points there; undefined when it has left. */
  onHover(at: Point | undefined): void;
  /** The keyboard has gone elsewhere. */
  leave(): void;
}

/** Listens on an element until the function that is returned is called. */
export function listen(element: HTMLElement, listener: MapListener): () => void {
  const gestures = new Gestures();
  const ending = new AbortController();
  const { signal } = ending;
  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const push = (kind: Sample['kind']) => (event: PointerEvent) => {
    if (kind === 'down') {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
    }
    const isTouch = event.pointerType === 'touch';
    const sample = { id: event.pointerId, kind, at: event.timeStamp, isTouch, ...pointOf(event) };
    for (const command of gestures.push(sample)) listener.onGesture(command);
    if (kind === 'move' && !isTouch && !gestures.isActive) listener.onHover(pointOf(event));
  };
  const passive = { signal, passive: true };
  element.addEventListener('pointerdown', push('down'), passive);
  element.addEventListener('pointermove', push('move'), passive);
  element.addEventListener('pointerup', push('up'), passive);
  element.addEventListener('pointercancel', push('cancel'), passive);
  // A finger that lifts has left too, but what it hit is still shown.
  const leave = ({ pointerType }: PointerEvent) => pointerType !== 'touch' && listener.onHover(undefined);
  element.addEventListener('pointerleave', leave, passive);
  element.addEventListener(
    'wheel',
    (event) => {
      const factor = wheelFactor(event.deltaY, event.deltaMode, event.ctrlKey);
      if (listener.onWheel(pointOf(event), factor)) event.preventDefault();
    },
    { signal, passive: false },
  );
  element.addEventListener(
    'keydown',
    (event) => {
      const command = event.target === element ? commandOf(event) : undefined;
      if (command === undefined) return;
      event.preventDefault();
      listener.onKey(command);
    },
    { signal },
  );
  element.addEventListener('blur', () => listener.leave(), { signal });
  return () => ending.abort();
}
