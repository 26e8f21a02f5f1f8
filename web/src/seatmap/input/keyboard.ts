/** Keys of the map. */
import type { Direction } from '../geometry/find.ts';

export type KeyCommand =
  | { readonly do: 'move'; readonly direction: Direction }
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'fit' | 'toggle' };

const STEP = 1.6;

const KEYS: Readonly<Record<string, KeyCommand>> = {
  ArrowLeft: { do: 'move', direction: 'left' },
  ArrowRight: { do: 'move', direction: 'right' },
  ArrowUp: { do: 'move', direction: 'up' },
  ArrowDown: { do: 'move', direction: 'down' },
  '+': { do: 'zoom', factor: STEP },
  '=': { do: 'zoom', factor: STEP },
  '-': { do: 'zoom', factor: 1 / STEP },
  _: { do: 'zoom', factor: 1 / STEP },
  '0': { do: 'fit' },
  Enter: { do: 'toggle' },
  ' ': { do: 'toggle' },
};

/** What a key means; undefined for keys that are not the map's, and with Ctrl, Alt or Meta. */
export function commandOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): KeyCommand | undefined {
  return event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key];
}

/** How much a turn of the wheel zooms; a pinch on a trackpad comes as one with Ctrl. */
export function wheelFactor(deltaY: number, deltaMode: number, isPinch: boolean): number {
  const pixels = deltaMode === 0 ? deltaY : deltaY * (deltaMode === 1 ? 16 : 400);
  const bounded = Math.max(-240, Math.min(240, pixels));
  return Math.exp(-bounded * (isPinch ? 0.01 : 0.0022));
}
