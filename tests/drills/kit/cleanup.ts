/** Undoing what a file's drills have opened, also when opening the next thing failed. */
import { afterAll } from 'vitest';

/** Returns a function that takes what shall be done after the last test: the last taken comes first. */
export function createCleanUp(): (work: () => unknown) => void {
  const works: (() => unknown)[] = [];
  afterAll(async () => {
    for (const work of works.reverse()) await work();
  });
  return (work) => void works.push(work);
}
