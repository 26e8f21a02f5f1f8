/** What a visitor's hand does on the map, and how evenly frames follow meanwhile. */
import type { Page } from '@playwright/test';
import { centerMap, MAP } from './page.ts';

export interface Frames {
  readonly fpsMedian: number;
  /** The longest of 95 in a hundred frames. */
  readonly p95Ms: number;
}

/** Drags the map about, or what is selected on it. */
export const measurePan = (page: Page, seconds: number, surface = MAP): Promise<Frames> =>
  record(
    page,
    seconds,
    async (x, y, progress) => {
      const angle = progress * Math.PI * 2 * seconds * 0.8;
      await page.mouse.move(x + Math.sin(angle) * 180, y + Math.sin(angle * 1.3) * 120);
    },
    surface,
  );

/** Turns the wheel in and out again. */
export const measureZoom = (page: Page, seconds: number, surface = MAP): Promise<Frames> =>
  record(
    page,
    seconds,
    async (_x, _y, progress) => {
      await page.mouse.wheel(0, Math.sin(progress * Math.PI * 2) > 0 ? -24 : 24);
    },
    surface,
    false,
  );

async function record(
  page: Page,
  seconds: number,
  act: (x: number, y: number, progress: number) => Promise<void>,
  surface: string,
  isPressed = true,
): Promise<Frames> {
  await centerMap(page, surface);
  const box = await page.locator(surface).boundingBox();
  if (box === null) throw new Error('there is no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  if (isPressed) await page.mouse.down();
  await page.evaluate(startRecording);
  const start = performance.now();
  for (;;) {
    const progress = (performance.now() - start) / (seconds * 1_000);
    if (progress >= 1) break;
    await act(x, y, progress);
  }
  const intervals = await page.evaluate(stopRecording);
  if (isPressed) await page.mouse.up();
  await page.waitForTimeout(600);
  return summarize(intervals);
}

declare const requestAnimationFrame: (next: (now: number) => void) => number;

interface Recorder {
  frames?: number[];
}

function startRecording(): void {
  const recorder = globalThis as Recorder;
  recorder.frames = [];
  const next = (now: number) => {
    recorder.frames?.push(now);
    if (recorder.frames !== undefined) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function stopRecording(): number[] {
  const recorder = globalThis as Recorder;
  const { frames = [] } = recorder;
  delete recorder.frames;
  return frames.slice(1).map((at, index) => at - (frames[index] ?? at));
}

function summarize(intervals: readonly number[]): Frames {
  const sorted = intervals.toSorted((a, b) => a - b);
  return { fpsMedian: 1_000 / median(sorted), p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
