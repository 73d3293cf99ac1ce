import { expect } from 'vitest';
import type { Sandbox } from '../apps/sandbox/src/index.ts';

/** Somebody at a desk without a browser: keeps the cookies, names the origin. */
export type Person = {
  get(path: string): Promise<Response>;
  post(path: string, body?: object): Promise<Response>;
  /** Authorises at the sandbox and goes through Quick Login. Gives the last step's event. */
  quickConnect(
    sandbox: Pick<Sandbox, 'authorizeUrl' | 'appSecret'>,
  ): Promise<{ type: string; [fact: string]: unknown }>;
};

export function personAt(deskUrl: string): Person {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin: deskUrl, cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${deskUrl}${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const post = (path: string, body: object = {}) => ask(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    get: (path) => ask(path, {}),
    post,
    quickConnect: async ({ authorizeUrl, appSecret }) => {
      const authorised = await fetch(`${authorizeUrl}&approve=1`, { redirect: 'manual' });
      const callbackUrl = authorised.headers.get('location');
      const answer = await post('/api/connect/quick', { appSecret, callbackUrl: callbackUrl ?? '' });
      const lines = (await answer.text()).trim().split('\n');
      return JSON.parse(lines.at(-1) ?? '{}');
    },
  };
}

export async function untilImported(person: Person): Promise<void> {
  const areComplete = async () => {
    const { shops } = (await (await person.get('/api/sync')).json()) as { shops: { phase: string }[] };
    return shops.length > 0 && shops.every(({ phase }) => phase === 'complete');
  };
  await expect.poll(areComplete, { timeout: 60_000, interval: 200 }).toBe(true);
}

export type ReadyUnit = { shopId: string; key: string; orderIds: string[]; packageId: string };

/** Packages that could be shipped now, the most urgent first. */
export async function readyUnits(person: Person, count: number): Promise<ReadyUnit[]> {
  const listed = (await (await person.get('/api/orders?limit=100')).json()) as {
    orders: { shopId: string; id: string }[];
  };
  const orders = listed.orders.map(({ shopId, id }) => ({ shopId, orderId: id }));
  const { groups } = (await (await person.post('/api/shipping/preflight', { orders })).json()) as {
    groups: { verdict: string; items: ReadyUnit[] }[];
  };
  const ready = groups.filter(({ verdict }) => verdict === 'ready').flatMap(({ items }) => items);
  return ready.filter(({ packageId }) => packageId).slice(0, count);
}

/** Ships packages in one run and waits for its end; gives the outcomes. */
export async function shipAll(person: Person, units: readonly ReadyUnit[], requestId: string): Promise<string[]> {
  const wanted = units.map(({ shopId, key, orderIds }) => ({ shopId, key, orderIds }));
  const run = (await (await person.post('/api/runs', { requestId, units: wanted })).json()) as { id: string };
  const read = async <T>(path: string) => (await (await person.get(`/api/runs/${run.id}${path}`)).json()) as T;
  const stateNow = async () => (await read<{ run: { state: string } }>('')).run.state;
  await expect.poll(stateNow, { timeout: 60_000, interval: 200 }).toBe('finished');
  const { items } = await read<{ items: { state: string; outcome: string }[] }>('/items?limit=200');
  return items.map(({ state, outcome }) => `${state}: ${outcome}`);
}
