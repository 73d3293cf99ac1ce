import { toOrderId, toShopId } from '@order-manager/domain';
import { expect, test } from 'vitest';
import { inListOrder } from './in-list-order.ts';

const ref = (name: string, by: number | null) => {
  const [shop = '', id = ''] = name.split('/');
  return { shopId: toShopId(shop), id: toOrderId(id), packages: 1, by };
};
const namesOf = (direction: 'asc' | 'desc') =>
  inListOrder(
    [ref('b/1', 5), ref('a/2', null), ref('a/3', 9), ref('a/1', 5), ref('b/2', null), ref('a/4', 5)],
    direction,
  ).map(({ shopId, id }) => `${shopId}/${id}`);

test('refs come as the desk lists them: by value, ties by shop and id, none at the end in both directions', () => {
  expect(namesOf('asc')).toEqual(['a/1', 'a/4', 'b/1', 'a/3', 'a/2', 'b/2']);
  expect(namesOf('desc')).toEqual(['a/3', 'b/1', 'a/4', 'a/1', 'b/2', 'a/2']);
});
