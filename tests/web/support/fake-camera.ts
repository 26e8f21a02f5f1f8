/** A camera that shows a QR code: Chromium plays a file in its place. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import encodeQR from 'qr';

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

/** Puts a code before the camera. */
export function showToCamera(text: string): void {
  const code = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
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
