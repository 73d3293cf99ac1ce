import { toShopId } from '@order-manager/domain';
import { expect, it } from 'vitest';
import type { ShopCursor } from '../../store/store.ts';
import { presentShopSync } from './shop-sync.ts';

const shop = { id: toShopId('7495110000000000001') };
const cursor: ShopCursor = {
  shopId: shop.id,
  import: { phase: 'history', statusIndex: 0, createdBefore: 0, startedAt: 0 },
  expected: 100,
  polledUpTo: null,
  lastSuccessAt: null,
  lastWebhookAt: null,
  nextTryAt: null,
  problem: null,
};

it('orders that came after TikTok was asked how many there are never make the bar run over its end', () => {
  expect(presentShopSync(shop, cursor, null, 40, 0)).toMatchObject({ imported: 40, expected: 100 });
  expect(presentShopSync(shop, cursor, null, 103, 0)).toMatchObject({ imported: 103, expected: 103 });
});

it('before the first page of history nobody knows how many there are', () => {
  expect(presentShopSync(shop, { ...cursor, expected: null }, null, 40, 0).expected).toBeNull();
  expect(presentShopSync(shop, null, null, 0, 0)).toMatchObject({ phase: 'unshipped', expected: null });
});
