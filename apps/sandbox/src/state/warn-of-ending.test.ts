import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { tokenOf } from '../try/client.ts';
import { lever } from '../try/lever.ts';
import type { Notice } from './town.ts';

const DAYS = (days: number) => ({ days });
let town: Sandbox;
let notices: Notice[] = [];
beforeAll(async () => {
  town = await startSandbox({ orders: 0, regions: ['MY'] });
  town.control.town.notify = (notice) => notices.push(notice);
  await tokenOf(town);
});
afterAll(() => town.stop());

async function warningsAfter(wish: object): Promise<Notice[]> {
  notices = [];
  await lever(town, 'clock', wish);
  await lever(town, 'state');
  return notices.filter((notice) => notice.type === 7);
}

test('from thirty days before its end an authorization is announced once a day and shop, until it is over', async () => {
  expect(await warningsAfter(DAYS(334))).toEqual([]);
  const first = await warningsAfter(DAYS(2));
  expect(first.map((notice) => notice.shopId)).toEqual(town.control.town.shops.map(({ shop }) => shop.id));
  const ends = String(town.control.town.grants[0]?.refreshEndsAt);
  expect(first[0]).toMatchObject({
    topic: 'UPCOMING_AUTHORIZATION_EXPIRATION',
    data: { message: expect.stringContaining('expire'), expiration_time: ends },
  });
  expect(await warningsAfter({ seconds: 0 })).toEqual([]);
  expect((await warningsAfter(DAYS(1))).length).toBe(first.length);
  expect(await warningsAfter(DAYS(40))).toEqual([]);
});
