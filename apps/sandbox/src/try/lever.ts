import type { Sandbox } from '../index.ts';

/** Pulls a lever of the town from outside, as a script would; throws what the town says when it refuses. */
// biome-ignore lint/suspicious/noExplicitAny: an exam reads whatever comes over the wire
export async function lever(town: Sandbox, path: string, wish?: object, method = 'POST'): Promise<any> {
  const reply = await fetch(`${town.origin}/_sandbox/${path}`, {
    method: wish === undefined && method === 'POST' ? 'GET' : method,
    ...(wish === undefined ? {} : { body: JSON.stringify(wish) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(text);
  return JSON.parse(text);
}

/** A fresh order that may be shipped at once, with what the wish fixes about it. */
export async function freshOrder(town: Sandbox, wish: object = {}): Promise<FreshOrder> {
  const { orders } = await lever(town, 'orders', wish);
  return orders[0];
}

export type FreshOrder = {
  id: string;
  shopId: string;
  packageIds: string[];
  lines: { id: string; goods: number }[];
};
