/** Pictures as cameras make them, for those who upload some. */
import sharp from 'sharp';

/** A plain picture that says where it was taken. */
export const pictureOf = (
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif',
  width = 1_200,
  height = 800,
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 90 } } })
    .withExif({ IFD0: { Copyright: 'A secret of the photographer' } })
    .toFormat(format)
    .toBuffer();
