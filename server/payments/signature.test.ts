import { describe, expect, it } from 'vitest';
import { sign, TOLERANCE_SECONDS, verify } from './signature.ts';

const SECRET = 'a secret of the provider';
const NOW_MS = 1_900_000_000_500;
const BODY = Buffer.from('{"id":"1"}');

const codeOf = (body: Buffer, header: unknown, nowMs = NOW_MS, secret = SECRET) => {
  const result = verify(body, header, secret, nowMs);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('verify', () => {
  const header = sign(BODY, SECRET, NOW_MS);

  it('accepts what sign made', () => {
    expect(codeOf(BODY, header)).toBe('ok');
  });

  it('refuses another body, another secret, another time', () => {
    expect(codeOf(Buffer.from('{"id":"2"}'), header)).toBe('webhook_signature_invalid');
    expect(codeOf(BODY, header, NOW_MS, 'another secret')).toBe('webhook_signature_invalid');
    expect(codeOf(BODY, header.replace('t=1900000000', 't=1900000001'))).toBe('webhook_signature_invalid');
  });

  it.each([-1, 1])('accepts a clock that differs a little, not a lot (%i)', (direction) => {
    const offsetMs = TOLERANCE_SECONDS * 1000 * direction;
    expect(codeOf(BODY, header, NOW_MS + offsetMs * 0.99)).toBe('ok');
    expect(codeOf(BODY, header, NOW_MS + offsetMs * 1.01)).toBe('webhook_signature_invalid');
  });

  it.each([undefined, '', 'v1=00', 't=1900000000', ['t=1,v1=00'], `${header} `])(
    'refuses %j',
    (malformed) => {
      expect(codeOf(BODY, malformed)).toBe('webhook_signature_invalid');
    },
  );
});
