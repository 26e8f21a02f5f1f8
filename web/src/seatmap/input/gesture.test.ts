import { expect, it } from 'vitest';
import { Gestures, type Sample } from './gesture.ts';
import { commandOf, wheelFactor } from './keyboard.ts';

const touch = (kind: Sample['kind'], x: number, y: number, at: number, id = 1): Sample => ({
  id,
  kind,
  x,
  y,
  at,
  isTouch: true,
});

const play = (...samples: Sample[]) => {
  const gestures = new Gestures();
  return samples.flatMap((sample) => gestures.push(sample)).filter((command) => command.do !== 'press');
};

it('takes a shaky tap for a tap, and two for a double tap', () => {
  const tap = (at: number) => [
    touch('down', 50, 50, at),
    touch('move', 53, 52, at + 20),
    touch('up', 53, 52, at + 40),
  ];
  expect(play(...tap(0))).toEqual([{ do: 'tap', at: { x: 53, y: 52 }, isTouch: true }]);
  expect(play(...tap(0), ...tap(150)).at(-1)).toEqual({ do: 'doubleTap', at: { x: 53, y: 52 } });
  expect(play(...tap(0), ...tap(900)).at(-1)).toMatchObject({ do: 'tap' });
});

it('pans with a finger and flings when it is let go in motion', () => {
  const commands = play(
    touch('down', 0, 0, 0),
    touch('move', 20, 0, 16),
    touch('move', 40, 0, 32),
    touch('up', 40, 0, 40),
  );
  expect(commands.slice(0, 2)).toEqual([
    { do: 'pan', dx: 20, dy: 0 },
    { do: 'pan', dx: 20, dy: 0 },
  ]);
  expect(commands.at(-1)).toMatchObject({ do: 'fling', vx: 1, vy: 0 });
});

it('flings nothing after a rest', () => {
  const commands = play(touch('down', 0, 0, 0), touch('move', 40, 0, 16), touch('up', 40, 0, 500));
  expect(commands.map((command) => command.do)).toEqual(['pan']);
});

it('zooms around the middle of two fingers, and goes on with one', () => {
  const commands = play(
    touch('down', 100, 100, 0, 1),
    touch('down', 200, 100, 5, 2),
    touch('move', 300, 100, 16, 2),
    touch('up', 300, 100, 30, 2),
    touch('move', 110, 100, 40, 1),
    touch('up', 110, 100, 400, 1),
  );
  expect(commands).toEqual([
    { do: 'pan', dx: 50, dy: 0 },
    { do: 'zoom', at: { x: 200, y: 100 }, factor: 2 },
    { do: 'pan', dx: 10, dy: 0 },
  ]);
});

it('forgets a gesture that the browser took over', () => {
  expect(play(touch('down', 0, 0, 0), touch('cancel', 0, 0, 10), touch('move', 90, 0, 20))).toEqual([]);
});

it('knows its keys and leaves those with modifiers alone', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false };
  expect(commandOf({ key: 'ArrowUp', ...plain })).toEqual({ do: 'move', direction: 'up' });
  expect(commandOf({ key: '0', ...plain })).toEqual({ do: 'fit' });
  expect(commandOf({ key: '+', ...plain, ctrlKey: true })).toBeUndefined();
  expect(commandOf({ key: 'Tab', ...plain })).toBeUndefined();
});

it('zooms in as the wheel turns away, whatever its unit, and never wildly', () => {
  expect(wheelFactor(-100, 0, false)).toBeGreaterThan(1);
  expect(wheelFactor(3, 1, false)).toBeLessThan(1);
  expect(wheelFactor(-1e6, 0, false)).toBeLessThan(2);
});
