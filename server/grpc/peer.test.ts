import type { Http2ServerRequest } from 'node:http2';
import { describe, expect, it } from 'vitest';
import { createPeers } from './peer.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as Http2ServerRequest;

describe('createPeers', () => {
  it.each([
    [false, '10.0.0.1', '1.2.3.4', '10.0.0.1'],
    [true, '10.0.0.1', '1.2.3.4, 5.6.7.8', '1.2.3.4'],
    [true, '10.0.0.1', undefined, '10.0.0.1'],
    [1, '10.0.0.1', '1.2.3.4, 5.6.7.8', '5.6.7.8'],
    [['10.0.0.0/8', '5.6.7.8'], '10.0.0.1', '1.2.3.4, 9.9.9.9, 5.6.7.8', '9.9.9.9'],
    [['10.0.0.0/8'], '::ffff:10.0.0.1', '1.2.3.4', '1.2.3.4'],
    [['10.0.0.0/8'], '9.9.9.9', '1.2.3.4', '9.9.9.9'],
    [['2001:db8::/32'], '2001:db8::1', '2001:db9:1:2:3::4', '2001:db9:1:2::/64'],
    [true, '10.0.0.1', 'garbage', 'garbage'],
    [['10.0.0.1'], '10.0.0.1', 'garbage', 'garbage'],
  ] as const)('with %j sees the client of %s, forwarded for %s', (trustProxy, own, forwarded, expected) => {
    expect(createPeers(trustProxy)(request(own, forwarded))).toBe(expected);
  });
});
