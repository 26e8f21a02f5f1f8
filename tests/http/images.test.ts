/** Pictures of events: what is taken, what is refused, and how they are served. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { startWorld } from '../access/world.ts';
import { createTestDatabase } from '../support/database.ts';
import { pictureOf } from '../support/pictures.ts';

const { database } = await createTestDatabase();
const { api, send, make, newEvent, newShow } = await startWorld(database);

const any = { 'if-match': '*' };
const put = (eventId: number, file: Buffer | string, type: string, headers: object = any, as = 'organizer') =>
  send(as, 'PUT', `/events/${eventId}/image`, file, { 'content-type': type, ...headers });
const fetchImage = (url: string) => fetch(new URL(url, api));

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'may be a %s, and is served as WebP in three widths',
    async (format) => {
      const { id } = await newEvent();
      const { status, json, headers } = await put(
        id,
        await pictureOf(format, 2_000, 1_000),
        `image/${format}`,
      );
      expect([status, headers.get('etag')]).toEqual([200, '"2"']);
      expect(
        json.image.sizes.map(({ width, height }: { width: number; height: number }) => [width, height]),
      ).toEqual([
        [480, 240],
        [960, 480],
        [1600, 800],
      ]);
      for (const { url, width } of json.image.sizes) {
        const answer = await fetchImage(url);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
        expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
        const file = Buffer.from(await answer.arrayBuffer());
        expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width });
        expect(file.includes('secret of the photographer')).toBe(false);
      }
    },
  );

  it('is never made larger, and stands as its camera was held', async () => {
    const { id } = await newEvent();
    const lying = await sharp(await pictureOf('jpeg', 600, 300))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { json } = await put(id, lying, 'image/jpeg');
    expect(json.image.sizes).toMatchObject([{ width: 300, height: 600 }]);
  });

  it('is seen by everybody with its event, is replaced, and goes with it', async () => {
    const { event } = await newShow('published');
    const first = await put(event.id, await pictureOf('png', 400, 400), 'image/png');
    const alt = await send('organizer', 'PATCH', `/events/${event.id}`, { imageAlt: 'A red sheet' }, any);
    expect(alt.json).toMatchObject({ imageAlt: 'A red sheet', image: first.json.image });
    const { url } = first.json.image.sizes[0];
    await put(event.id, await pictureOf('png', 500, 500), 'image/png');
    expect((await fetchImage(url)).status).toBeOneOf([200, 404]);
    const { rows } = await database.pool.query('select from images where hash = $1', [url.split('/').at(-2)]);
    expect(rows).toHaveLength(0);
    const seen = await send('buyer', 'GET', `/events/${event.id}`);
    expect(seen.json.image.sizes).toMatchObject([{ width: 480 }, { width: 500 }].slice(0, 2));
    const removed = await send('organizer', 'DELETE', `/events/${event.id}/image`, undefined, any);
    expect(removed.json.image).toBeNull();
  });
});

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>';
const whole = await pictureOf('jpeg');
const files: [name: string, file: Buffer | string, type: string, status: number, code: string][] = [
  ['a file that breaks off', whole.subarray(0, whole.length / 2), 'image/jpeg', 422, 'image_invalid'],
  ['an SVG that says it is one', svg, 'image/svg+xml', 415, 'unsupported_media_type'],
  ['an SVG that says it is a PNG', svg, 'image/png', 422, 'image_invalid'],
  ['a GIF that says it is a PNG', await pictureOf('gif'), 'image/png', 422, 'image_invalid'],
  ['no picture at all', 'hello', 'image/png', 422, 'image_invalid'],
  ['nothing', '', 'image/png', 422, 'image_invalid'],
  ['a picture that is too small', await pictureOf('png', 100, 400), 'image/png', 422, 'image_invalid'],
  ['50,000 by 50,000 pixels', await bomb(), 'image/png', 422, 'image_invalid'],
  ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), 'image/jpeg', 413, 'body_too_large'],
  ['JSON', '{}', 'application/json', 422, 'image_invalid'],
];

describe('what is no picture of ours', () => {
  it.each(files)('is refused: %s', async (_name, file, type, status, code) => {
    const { id } = await newEvent();
    const answer = await put(id, file, type);
    expect(answer).toMatchObject({ status, json: { code } });
    const { json } = await send('organizer', 'GET', `/events/${id}`);
    expect(json).toMatchObject({ image: null, version: 1 });
  });
});

describe('who may give one', () => {
  it('sees what somebody else did before', async () => {
    const { id } = await newEvent();
    const file = await pictureOf('png');
    expect(await put(id, file, 'image/png', {})).toMatchObject({ status: 428 });
    expect(await put(id, file, 'image/png', { 'if-match': '"7"' })).toMatchObject({
      status: 412,
      json: { code: 'version_stale', version: 1 },
    });
    expect(await put(id, file, 'image/png', { 'if-match': '"1"' })).toMatchObject({ status: 200 });
  });

  it('is nobody else: strangers are told nothing', async () => {
    const { id } = await newEvent();
    for (const who of ['guest', 'buyer', 'stranger', 'door', 'finance']) {
      const { status } = await put(id, 'x', 'image/png', any, who);
      expect([who, status]).toEqual([who, who === 'guest' ? 401 : expect.toBeOneOf([403, 404])]);
    }
  });
});

it('knows no image of another name', async () => {
  const unknown = `/images/${'0'.repeat(64)}/480.webp`;
  expect(await send('guest', 'GET', unknown)).toMatchObject({
    status: 404,
    json: { code: 'image_not_found' },
  });
  expect(await send('guest', 'GET', `/images/x/480.webp`)).toMatchObject({ status: 400 });
  expect(await make('GET', '/events?limit=1')).toBeDefined();
});

/** A PNG of a few hundred bytes that says to be 50,000 pixels wide and high. */
async function bomb(): Promise<Buffer> {
  const file = Buffer.from(await pictureOf('png', 300, 300));
  file.writeUInt32BE(50_000, 16);
  file.writeUInt32BE(50_000, 20);
  file.writeUInt32BE(crc(file.subarray(12, 29)), 29);
  return file;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
