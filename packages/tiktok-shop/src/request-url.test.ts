import { expect, test } from 'vitest';
import { flattenQuery, pathId, requestUrl } from './request-url.ts';

test('lists are joined with commas, and what is empty is left out', () => {
  const query = { ids: ['1', '2'], page_size: 0, flag: false, none: undefined, blank: '', nobody: [] };
  expect(flattenQuery(query)).toEqual({ ids: '1,2', page_size: '0', flag: 'false' });
});

test('values are percent-encoded, a space never as a plus', () => {
  expect(requestUrl('https://a.example', '/p', { token: 'a/b+c==', name: 'x y', ids: '1,2' })).toBe(
    'https://a.example/p?token=a%2Fb%2Bc%3D%3D&name=x%20y&ids=1%2C2',
  );
});

test('without a query there is no question mark', () => {
  expect(requestUrl('https://a.example', '/p', {})).toBe('https://a.example/p');
});

test('an id cannot leave its place in the path', () => {
  expect(pathId('1/../2?x=#')).toBe('1%2F..%2F2%3Fx%3D%23');
});
