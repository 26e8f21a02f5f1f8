import { expect, it, vi } from 'vitest';
import { readOptions } from './options.ts';

const figures = ['general-hot', 'seats'];

it('has defaults that give medians of three rounds', () => {
  expect(readOptions([], figures)).toEqual({
    figures: [],
    seconds: 8,
    rounds: 3,
    connections: [64, 512],
    generator: 'auto',
    only: false,
    levels: [10_000, 1_000_000, 5_000_000],
  });
});

it('reads figures and what is asked of them', () => {
  const args = [
    'seats',
    '--seconds',
    '0.5',
    '--connections',
    '8,16',
    '--only',
    '--json',
    'a.json',
    '--html',
    'a.html',
  ];
  expect(readOptions(args, figures)).toMatchObject({
    figures: ['seats'],
    seconds: 0.5,
    connections: [8, 16],
    only: true,
    json: 'a.json',
    html: 'a.html',
  });
  expect(readOptions(['growth', '--levels', '10,20'], figures)).toMatchObject({
    figures: ['growth'],
    levels: [10, 20],
  });
});

it.each([
  [['seat'], /no figure seat/],
  [['--seconds', '0'], /above zero/],
  [['--rounds', '1.5'], /whole number/],
  [['--connections', '64,x'], /above zero/],
  [['--generator', 'ab'], /auto, wrk or autocannon/],
])('refuses %j', (args, message) => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() => readOptions(args, figures)).toThrow('exit 1');
  expect(write.mock.calls.join('')).toMatch(message);
  exit.mockRestore();
  write.mockRestore();
});
