/** A camera that shows a QR code: Chromium plays a file in its place. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 6;
const BLACK = 30;
const WHITE = 225;

/** The file that a browser with these arguments takes for its camera. Filled before the camera is started. */
export const cameraFile = join(tmpdir(), `onsale-camera-${process.pid}.y4m`);

export const cameraArguments = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${cameraFile}`,
];

/** The modules of a code that a page shows, row by row with the quiet zone around them: whether each is dark. */
export const modulesOf = (code: Locator): Promise<boolean[][]> =>
  code.evaluate(async (svg: SVGSVGElement) => {
    const { width: size } = svg.viewBox.baseVal;
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const context = new OffscreenCanvas(size, size).getContext('2d');
    context?.drawImage(image, 0, 0, size, size);
    const pixels = context?.getImageData(0, 0, size, size).data ?? [];
    const side = Array.from({ length: size }, (_, at) => at);
    return side.map((y) => side.map((x) => (pixels[(y * size + x) * 4] ?? 255) < 128));
  });

/** Puts a code before the camera. */
export function showToCamera(code: readonly (readonly boolean[])[]): void {
  const left = Math.floor((WIDTH - code.length * MODULE) / 2);
  const top = Math.floor((HEIGHT - code.length * MODULE) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (let y = 0; y < code.length * MODULE; y += 1)
    for (let x = 0; x < code.length * MODULE; x += 1)
      if (code[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)]) luma[(top + y) * WIDTH + left + x] = BLACK;
  const gray = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, gray]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(cameraFile, Buffer.concat([head, frame, frame, frame, frame]));
}

export const removeCamera = (): void => rmSync(cameraFile, { force: true });
