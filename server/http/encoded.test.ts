import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { accepts, encodeText } from './encoded.ts';

it.each([
  ['gzip, deflate, br', 'br', true],
  ['GZIP', 'gzip', true],
  ['gzip;q=0', 'gzip', false],
  ['br;q=0.000, *', 'br', false],
  ['*;q=0.5', 'gzip', true],
  ['*;q=0, gzip;q=0.1', 'gzip', true],
  ['x-gzip', 'gzip', false],
  ['identity', 'gzip', false],
  ['', 'gzip', false],
])('an Accept-Encoding of "%s" for %s: %s', (header, coding, expected) => {
  expect(accepts(header, coding)).toBe(expected);
});

describe('encodeText', () => {
  const text = JSON.stringify(Array.from({ length: 1_000 }, (_, index) => ({ index })));

  it('compresses once for each coding', async () => {
    const encoded = encodeText(text, 'kept');
    expect(encoded.codings).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(await encoded.compressed('br')).toString()).toBe(text);
    expect(gunzipSync(await encoded.compressed('gzip')).toString()).toBe(text);
    expect(await encoded.compressed('gzip')).toBe(await encoded.compressed('gzip'));
  });

  it('takes little time for what changes, and none for what is small', () => {
    expect(encodeText(text, 'passing').codings).toEqual(['gzip']);
    expect(encodeText('{}', 'kept').codings).toEqual([]);
  });
});
