import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIdentity } from './identity.ts';

it("makes secrets by HMAC-SHA256, as Node's own does", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), fc.uuid(), (secretKey, id) => {
      const expected = createHmac('sha256', secretKey).update(`secret\n${id}`).digest('base64url');
      const identity = createIdentity(secretKey);
      expect(identity.secretOf(id)).toBe(expected.slice(0, 32));
      expect(identity.isSecretOf(id, identity.secretOf(id))).toBe(true);
      expect(identity.isSecretOf(id, undefined)).toBe(false);
    }),
  );
});
