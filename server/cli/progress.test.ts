import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgress, progressLine } from './progress.ts';

const output = (isTTY: boolean) => {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  const progress = createProgress(stream as unknown as NodeJS.WriteStream);
  return { progress, text: () => String(stream.read() ?? '') };
};

it('writes a state as a bar, or as a count', () => {
  expect(progressLine('Reading', 1_234)).toBe('Reading: 1,234');
  expect(progressLine('Writing', 500, 2_000)).toBe(
    `Writing [${'#'.repeat(8)}${' '.repeat(22)}]  25 %  500 of 2,000`,
  );
});

it('redraws on a terminal, and always shows the end', () => {
  const { progress, text } = output(true);
  for (let done = 0; done <= 1_000; done += 1) progress.show('Writing', done, 1_000);
  progress.end();
  const written = text();
  expect(written.split('\r').length).toBeLessThan(100);
  expect(written.endsWith('100 %  1,000 of 1,000\n')).toBe(true);
});

it('writes plain lines elsewhere', () => {
  const { progress, text } = output(false);
  for (let done = 0; done <= 1_000; done += 1) progress.show('Reading', done);
  progress.show('Writing', 1, 2);
  progress.end();
  expect(text()).toBe(`Reading: 0\nReading: 1,000\n${progressLine('Writing', 1, 2)}\n`);
});
