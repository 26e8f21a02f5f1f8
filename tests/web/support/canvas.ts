/** What is drawn where no element is. */
import { expect, type Locator } from '@playwright/test';

/** Waits until a canvas has pixels of exactly this color. @param color `#rrggbb` */
export async function expectDrawnIn(canvas: Locator, color: string): Promise<void> {
  const count = () =>
    canvas.evaluate((element: HTMLCanvasElement, wanted) => {
      const { width, height } = element;
      const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let found = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (wanted.every((value, channel) => pixels[at + channel] === value)) found += 1;
      return found;
    }, channelsOf(color));
  await expect.poll(count, color).toBeGreaterThan(0);
}

const channelsOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
