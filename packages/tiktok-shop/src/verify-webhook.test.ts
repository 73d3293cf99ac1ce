import { expect, test } from 'vitest';
import fixture from '../../../fixtures/signing/webhook-vectors.json' with { type: 'json' };
import { verifyWebhook } from './verify-webhook.ts';

test.each(fixture.vectors)('$fact', (vector) => {
  expect(verifyWebhook(vector)).toBe(vector.valid);
  expect(verifyWebhook({ ...vector, rawBody: new TextEncoder().encode(vector.rawBody) })).toBe(vector.valid);
});

test('a true signature followed by other text does not verify', () => {
  const vector = fixture.vectors[0];
  if (!vector) throw new Error('the fixture has no vectors');
  expect(verifyWebhook({ ...vector, authorization: `${vector.authorization}zz` })).toBe(false);
});

test('a missing header does not verify', () => {
  expect(verifyWebhook({ appKey: 'k', appSecret: 's', rawBody: '{}', authorization: undefined })).toBe(false);
});
