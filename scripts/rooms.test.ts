import { describe, expect, it } from 'vitest';
import { arrowsAgainstTheRules } from './rooms.ts';

const complaintsOf = (from: string, to: string) => arrowsAgainstTheRules([{ from, to }]).length;

describe('the arrows between rooms', () => {
  it.each([
    ['packages/domain/src/order/order.ts', 'node:fs'],
    ['packages/domain/src/order/order.ts', 'zod'],
    ['packages/tiktok-shop/src/call.ts', '@order-manager/domain'],
    ['packages/labels/src/merge-labels.ts', '@order-manager/domain'],
    ['packages/contract/src/orders.ts', '@order-manager/tiktok-shop'],
    ['apps/web/src/orders/row.tsx', '@order-manager/tiktok-shop'],
    ['apps/web/src/orders/row.tsx', 'apps/server/src/store/store.ts'],
    ['apps/sandbox/src/gateway/signature.ts', '@order-manager/tiktok-shop'],
    ['apps/server/src/store/open-store.ts', '@order-manager/contract'],
    ['apps/server/src/sync/import-shop.ts', 'apps/server/src/store/open-store.ts'],
    ['apps/server/src/actions/ship/ship-unit.ts', 'apps/server/src/http/create-http.ts'],
    ['apps/server/src/http/create-http.ts', 'apps/server/src/main.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(complaintsOf(from, to)).toBe(1);
  });

  it.each([
    ['packages/domain/src/order/order.ts', 'packages/domain/src/money.ts'],
    ['packages/contract/src/orders.ts', '@order-manager/domain'],
    ['apps/web/src/orders/row.tsx', '@order-manager/domain'],
    ['apps/sandbox/src/gateway/signature.ts', '@order-manager/tiktok-shop/wire'],
    ['apps/server/src/sync/import-shop.ts', 'apps/server/src/store/store.ts'],
    ['apps/server/src/translate/order.ts', '@order-manager/tiktok-shop/wire'],
    ['apps/server/src/http/create-http.ts', '@order-manager/contract'],
  ])('%s may import %s', (from, to) => {
    expect(complaintsOf(from, to)).toBe(0);
  });
});
