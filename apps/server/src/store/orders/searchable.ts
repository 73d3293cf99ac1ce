import type { Order } from '@order-manager/domain';
import { foldText } from './fold-text.ts';

/** A key found by its beginning; an id is also found by being pasted whole. */
export type OrderKey = { key: string; kind: KeyKind };
export const KEY_KINDS = { id: 0, name: 1 } as const;
export type KeyKind = (typeof KEY_KINDS)[keyof typeof KEY_KINDS];

/** Before a key in the text of an order; a piece of text that follows it is a beginning. */
export const KEY_MARK = '\n';
const WORDS_MARK = '\t';

/** By what an order is found: order, package, tracking number, SKU, names, phone. */
export function keysOf(order: Order, packageIds: readonly string[], tracking: readonly string[]): OrderKey[] {
  const ids = [order.id, ...packageIds, ...tracking, ...order.lineItems.map((item) => item.sellerSku ?? item.skuId)];
  const names = [order.buyer.nickname, order.recipient?.name, order.recipient?.phone];
  const keys = new Map<string, KeyKind>();
  for (const name of names) addKey(keys, name, KEY_KINDS.name);
  for (const id of ids) addKey(keys, id, KEY_KINDS.id);
  return [...keys].map(([key, kind]) => ({ key, kind }));
}

/** All in which a search by any part looks: the keys, then the names of the goods. */
export function textOf(order: Order, keys: readonly OrderKey[]): string {
  const words = new Set(order.lineItems.flatMap((item) => [foldText(item.productName), foldText(item.skuName)]));
  return `${keys.map(({ key }) => KEY_MARK + key).join('')}${[...words].map((word) => WORDS_MARK + word).join('')}`;
}

function addKey(keys: Map<string, KeyKind>, value: string | null | undefined, kind: KeyKind): void {
  const key = value ? foldText(value) : '';
  if (key !== '') keys.set(key, kind);
}
