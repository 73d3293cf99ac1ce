import { afterEach, expect, test } from 'vitest';
import { createLimiter } from './limiter.ts';
import { cipher, errorOf, openClient } from './testing/open-client.ts';
import { failure, openScriptedServer, type Reply, type ScriptedServer, success } from './testing/scripted-server.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(...replies: Reply[]): Promise<ScriptedServer> {
  server = await openScriptedServer(...replies);
  return server;
}

const page = success({ orders: [{ id: '580000000000000001' }], total_count: 1 });
const invalidToken = 'Invalid credentials. The `x-tts-access-token` header is invalid.';

/** Tokens that can be renewed, and count how often they were. */
function renewable() {
  const counted = { renewals: 0, token: 'first' };
  const tokens = {
    current: async () => counted.token,
    refreshed: async () => {
      counted.renewals += 1;
      counted.token = `token-${counted.renewals}`;
      return counted.token;
    },
  };
  return { counted, tokens };
}

test('a read is tried again when TikTok is busy, at most three times', async () => {
  const { origin, seen } = await start(failure(36009003, 200));
  const { shop, slept } = openClient(origin);
  const error = await errorOf(shop.orders.search());
  expect(error.facts).toMatchObject({ kind: 'busy', code: 36009003 });
  expect(seen).toHaveLength(3);
  expect(slept).toEqual([1000, 2000]);
});

test('a read that was cut is read again', async () => {
  const { origin } = await start({ text: '{"code":0,"da' }, page);
  await expect(openClient(origin).shop.orders.search()).resolves.toMatchObject({ total_count: 1 });
});

test.each<[string, Reply]>([
  ['an internal error', failure(36009003, 200)],
  ['a system error of shipping', failure(21001011, 200)],
  ['HTTP 500', { status: 500, text: 'oops' }],
  ['HTTP 503', { status: 503, text: '' }],
  ['half an answer', { text: '{"code":0' }],
  ['a cut line', (response) => response.destroy()],
])('a shipment answered with %s is sent once, and may have happened', async (_name, reply) => {
  const { origin, seen } = await start(reply, success({}));
  const error = await errorOf(openClient(origin).shop.shipments.ship('1'));
  expect(error.facts.mayHaveHappened).toBe(true);
  expect(seen).toHaveLength(1);
});

test('a shipment refused for being too early in the queue is sent again', async () => {
  const { origin, seen } = await start(failure(36009002, 429, 'slow down', { 'retry-after': '7' }), success({}));
  const { shop, slept } = openClient(origin);
  await shop.shipments.ship('1');
  expect(seen).toHaveLength(2);
  expect(slept).toEqual([7000]);
});

test('a shipment refused by a business code keeps the code, and has not happened', async () => {
  const { origin, seen } = await start(failure(21011040, 200, 'already'));
  const error = await errorOf(openClient(origin).shop.shipments.ship('1'));
  expect(error.facts).toMatchObject({ kind: 'refused', code: 21011040, mayHaveHappened: false });
  expect(seen).toHaveLength(1);
});

test('a 429 lowers the rate of its shop and leaves the other shops alone', async () => {
  const { origin } = await start(failure(36009002, 429), page);
  const { client, shop } = openClient(origin);
  const other = client.shop('ROW_other');
  await shop.orders.search();
  expect(shop.budget().rate).toBeLessThan(shop.budget().limit);
  expect(other.budget().rate).toBe(other.budget().limit);
});

test('an hourly budget is not waited for by a person, who learns when to come back', async () => {
  const { origin, seen } = await start(failure(36009037, 429));
  const { shop } = openClient(origin);
  const error = await errorOf(shop.orders.search({}, {}, { priority: 'interactive', patienceMs: 0 }));
  expect(error.kind).toBe('hourly-budget');
  expect(error.facts.retryAt).toSatisfy((at: number) => at % 3_600_000 === 0 && at > Date.now());
  const second = await errorOf(shop.orders.search({}, {}, { priority: 'interactive', patienceMs: 0 }));
  expect(second.facts.retryAt).toBe(error.facts.retryAt);
  expect(seen).toHaveLength(1);
});

test.each<[string, Reply]>([
  ['has expired', failure(105002, 401)],
  ['is invalid', failure(36009004, 400, invalidToken)],
])('a token that %s is renewed once and the call repeated once, a shipment too', async (_name, reply) => {
  const { origin, seen } = await start(reply, success({}));
  const { counted, tokens } = renewable();
  await openClient(origin, { tokens }).shop.shipments.ship('1');
  expect(counted.renewals).toBe(1);
  expect(seen.map((request) => request.headers['x-tts-access-token'])).toEqual(['first', 'token-1']);
});

test('a token that cannot be a header is an invalid token, and nothing is sent', async () => {
  const { origin, seen } = await start(page);
  const tokens = { current: async () => 'ROW_half\nother half', refreshed: async () => undefined };
  expect((await errorOf(openClient(origin, { tokens }).shop.orders.search())).kind).toBe('token-invalid');
  expect(seen).toHaveLength(0);
});

test('who gives up between two tries gets an error of its own', async () => {
  const { origin, seen } = await start(failure(36009002, 429));
  const abort = new AbortController();
  const sleep = async () => {
    abort.abort();
    throw new DOMException('given up', 'AbortError');
  };
  const { shop } = openClient(origin, { sleep });
  const error = await errorOf(shop.shipments.ship('1', {}, { signal: abort.signal }));
  expect(error.facts).toMatchObject({ kind: 'aborted', mayHaveHappened: false });
  expect(seen).toHaveLength(1);
});

test('a token that stays expired is not renewed twice', async () => {
  const { origin, seen } = await start(failure(105002, 401));
  const { counted, tokens } = renewable();
  const error = await errorOf(openClient(origin, { tokens }).shop.orders.search());
  expect(error.kind).toBe('token-expired');
  expect(counted.renewals).toBe(1);
  expect(seen).toHaveLength(2);
});

test.each([
  [105001, 'deauthorized'],
  [105005, 'scope-missing'],
  [106001, 'signature'],
  [36009043, 'shop-inactive'],
  [36009044, 'seller-inactive'],
])('401 with code %i never renews a token', async (code, kind) => {
  const { origin, seen } = await start(failure(code, 401));
  const { counted, tokens } = renewable();
  const error = await errorOf(openClient(origin, { tokens }).shop.orders.search());
  expect(error.kind).toBe(kind);
  expect(counted.renewals).toBe(0);
  expect(seen).toHaveLength(1);
});

test('a cipher TikTok no longer knows is read again, and stays read', async () => {
  const { origin, seen } = await start(failure(106011, 400), page);
  const asked: string[] = [];
  const onCipherInvalid = async (stale: string) => {
    asked.push(stale);
    return 'ROW_new';
  };
  const { shop } = openClient(origin, { onCipherInvalid });
  await shop.orders.search();
  await shop.orders.search();
  expect(asked).toEqual([cipher]);
  expect(seen.map((request) => request.query.shop_cipher)).toEqual([cipher, 'ROW_new', 'ROW_new']);
});

test('parallel calls with an old cipher share one reading of the new one', async () => {
  const { origin, seen } = await start((response, { query }) => {
    const isOld = query.shop_cipher === cipher;
    // The second refusal comes when the new cipher is known already.
    const later = isOld && seen.length === 3 ? 100 : 0;
    const body = { code: isOld ? 106011 : 0, message: '', data: isOld ? null : { orders: [] } };
    setTimeout(() => response.end(JSON.stringify(body)), later);
  });
  let readings = 0;
  const onCipherInvalid = async () => {
    readings += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return 'ROW_new';
  };
  const { shop } = openClient(origin, { onCipherInvalid });
  await Promise.all([shop.orders.search(), shop.orders.search(), shop.orders.search()]);
  expect(readings).toBe(1);
});

test('a cipher that reads the same again ends in the error', async () => {
  const { origin, seen } = await start(failure(101000, 401));
  const { shop } = openClient(origin, { onCipherInvalid: async (stale) => stale });
  expect((await errorOf(shop.orders.search())).kind).toBe('cipher-invalid');
  expect(seen).toHaveLength(1);
});

test('a shipment whose token could not be renewed has surely not happened', async () => {
  const { origin, seen } = await start({ status: 500, text: '' });
  const { client } = openClient(origin);
  const tokens = {
    current: async () => (await client.authorization.refreshToken('refresh')).accessToken,
    refreshed: async () => undefined,
  };
  const error = await errorOf(openClient(origin, { tokens }).shop.shipments.ship('1'));
  expect(error.facts).toMatchObject({ path: '/api/v2/token/refresh', kind: 'busy', mayHaveHappened: false });
  expect(seen).toHaveLength(1);
});

test('calls wait for their turn at the limiter', async () => {
  const { origin, seen } = await start(page);
  const rung: number[] = [];
  let time = 1_796_000_000_000;
  const setTimer = (work: () => void, ms: number) => {
    rung.push(ms);
    time += ms;
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  };
  const limiter = createLimiter({ now: () => time, setTimer, perSecond: 2 });
  const { shop } = openClient(origin, { limiter });
  await Promise.all(Array.from({ length: 4 }, () => shop.orders.search()));
  expect(seen).toHaveLength(4);
  expect(rung).toEqual([500, 500]);
});
