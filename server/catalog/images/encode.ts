/**
 * Makes pictures that are safe to show of bytes that somebody sent. They are decoded and encoded anew, so that nothing of the
 * file itself, such as where a photo was taken, gets further than this.
 */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { ok, type Result, refuse } from '../../lib/errors.ts';

// What decodes other formats (SVG, PDF and so on) is never run, whatever a file says that it is.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
});
// Selling comes first: one thread, and nothing kept between two pictures.
sharp.concurrency(1);
sharp.cache(false);

/** One width of a picture, as WebP. */
export interface EncodedSize {
  readonly width: number;
  readonly height: number;
  readonly content: Buffer;
}

export interface EncodedImage {
  /** SHA-256 of all its sizes, in hexadecimal. */
  readonly hash: string;
  /** The narrowest first. */
  readonly sizes: readonly EncodedSize[];
}

/** Widths for cards, for phones, and for a page's whole width at twice the pixels of a small screen. */
const WIDTHS = [480, 960, 1600];
const HEIGHT_MAX = 2_400;
const SIDE_MIN = 200;
/** As much as the largest cameras of phones make; more is decoded by nobody but a bomb. */
const PIXELS_MAX = 64_000_000;
const QUALITY = 80;
const FORMATS = 'a JPEG, PNG, WebP or AVIF picture';

/** Pictures decoded at a time take memory; others wait. */
let lane: Promise<unknown> = Promise.resolve();

/** Decodes a picture and encodes it in all widths up to its own. Refuses `image_invalid`. */
export function encodeImage(bytes: Buffer): Promise<Result<EncodedImage>> {
  const encoded = lane.then(() => encodeNow(bytes));
  lane = encoded.catch(() => {});
  return encoded;
}

async function encodeNow(bytes: Buffer): Promise<Result<EncodedImage>> {
  try {
    const refusal = await refuseShape(bytes);
    if (refusal !== undefined) return refusal;
    const sizes: EncodedSize[] = [];
    for (const width of WIDTHS) {
      const size = await encodeSize(bytes, width);
      // A small picture is never made larger: its own width is its last.
      if (size.width !== sizes.at(-1)?.width) sizes.push(size);
    }
    const hash = createHash('sha256');
    for (const { content } of sizes) hash.update(content);
    return ok({ hash: hash.digest('hex'), sizes });
  } catch {
    // Whatever the decoder says about bytes from outside is a fault of the bytes.
    return refuse('image_invalid', `The file is damaged, or not ${FORMATS}.`);
  }
}

async function refuseShape(bytes: Buffer): Promise<(Result<never> & { ok: false }) | undefined> {
  const head = await sharp(bytes, { limitInputPixels: false }).metadata();
  // HEIC comes by the same decoder as AVIF.
  if (head.format === 'heif' && head.compression !== 'av1')
    return refuse('image_invalid', `The file is not ${FORMATS}.`);
  const { width, height } = head;
  if (width * height > PIXELS_MAX)
    return refuse(
      'image_invalid',
      `The picture has ${width} × ${height} pixels; ${PIXELS_MAX / 1e6} million are the most.`,
    );
  if (Math.min(width, height) < SIDE_MIN)
    return refuse(
      'image_invalid',
      `The picture has ${width} × ${height} pixels; each side needs at least ${SIDE_MIN}.`,
    );
  return undefined;
}

async function encodeSize(bytes: Buffer, width: number): Promise<EncodedSize> {
  const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
    // Turned as its camera was held: what says so is left out below.
    .autoOrient()
    .resize({ width, height: HEIGHT_MAX, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, content: data };
}
