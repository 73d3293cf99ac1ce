import { expect, test } from 'vitest';
import fixture from '../../../fixtures/signing/request-vectors.json' with { type: 'json' };
import { type SignInput, sign } from './sign.ts';

type Vector = Omit<SignInput, 'rawBody' | 'query'> & {
  fact: string;
  query: Record<string, string>;
  rawBody: string | null;
  sign: string;
};

const vectors = fixture.vectors as unknown as Vector[];

test.each(vectors)('$fact', (vector) => {
  expect(sign({ ...vector, rawBody: vector.rawBody ?? undefined })).toBe(vector.sign);
});

test('bytes and text of one body have one signature', () => {
  const request = { appSecret: 's', path: '/p', query: {}, contentType: 'application/json' };
  const body = '{"name":"สมชาย"}';
  expect(sign({ ...request, rawBody: new TextEncoder().encode(body) })).toBe(sign({ ...request, rawBody: body }));
});

test('the order in which parameters are written does not matter', () => {
  const request = { appSecret: 's', path: '/p' };
  expect(sign({ ...request, query: { b: '2', a: '1' } })).toBe(sign({ ...request, query: { a: '1', b: '2' } }));
});
