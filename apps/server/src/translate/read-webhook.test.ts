import { forSeeds, type SeededRandom } from '@order-manager/domain/testing/seeded-random';
import { describe, expect, it } from 'vitest';
import { readWebhook } from './read-webhook.ts';

const SHOP = '7495110000000000017';
const envelope = (type: number, data: string, id = '"7514100000000131077"') =>
  `{"type":${type},"tts_notification_id":${id},"shop_id":"${SHOP}","timestamp":1795341600,"data":${data}}`;
const idsOf = (body: string): string[] => {
  const news = readWebhook(body)?.news;
  return news?.about === 'orders' ? news.orders.map(({ orderId }) => orderId) : [];
};

describe('a webhook', () => {
  it('about a status says which one of which order, and CANCEL means CANCELLED', () => {
    const told = '{"order_id":"576400000000131077","order_status":"CANCEL","update_time":1795341601}';
    expect(readWebhook(envelope(1, told))).toEqual({
      key: '7514100000000131077',
      type: 1,
      shopId: SHOP,
      news: {
        about: 'orders',
        orders: [{ orderId: '576400000000131077', status: 'CANCELLED', updatedAt: 1_795_341_601_000 }],
      },
      unknown: null,
    });
  });

  it.each([
    [3, '{"order_id":"576400000000131077"}'],
    [2, '{"reverse":{"order_id":"576400000000131077"}}'],
    [4, '{"package_list":[{"package_id":"1152300000000131077","order_id_list":["576400000000131077"]}]}'],
    [11, '{"order_id":576400000000131077,"cancel_status":"CANCELLATION_REQUEST_PENDING"}'],
    [12, '{"order_id":"576400000000131077","return_id":"4035500000000131077"}'],
    [36, '{"package_id":"1152300000000131077","order_ids":[576400000000131077]}'],
    [67, '{"rma_id":"9","line_items":[{"main_order_id":"576400000000131077","sku_id":"1729400000000000001"}]}'],
    [65, '"{\\"rma_id\\":\\"9\\",\\"order_id\\":576400000000131077}"'],
  ])('of type %i names its order', (type, data) => {
    expect(idsOf(envelope(type, data))).toEqual(['576400000000131077']);
  });

  it('that names an order twice asks for it once', () => {
    const list = '[{"order_id_list":["576400000000131077","576400000000131077","576400000000262148"]}]';
    expect(idsOf(envelope(4, `{"package_list":${list}}`))).toEqual(['576400000000131077', '576400000000262148']);
  });

  it('about the authorisation says so', () => {
    expect(readWebhook(envelope(6, '{"message":"gone"}'))?.news).toEqual({ about: 'authorisation-gone' });
    expect(readWebhook(envelope(7, '{"expiration_time":"1797933600"}'))?.news).toEqual({
      about: 'authorisation-ends',
      at: 1_797_933_600_000,
    });
  });

  it('of a type nobody knows is said to be so; one of another desk is not', () => {
    expect(readWebhook(envelope(99, '{"a":1}'))).toMatchObject({ news: { about: 'something-else' }, unknown: '99' });
    expect(readWebhook(envelope(14, '{"content":"hello"}'))).toMatchObject({ unknown: null });
    expect(readWebhook(envelope(1, '{"order_status":"UNPAID"}'))?.unknown).toBe('1 without its order');
    expect(readWebhook(envelope(64, '{"aftersales_request_id":"1"}'))?.unknown).toBeNull();
  });

  it('without an id of its own is known by its content, however it is spaced', () => {
    const data = '{"order_id":"576400000000131077","order_status":"UNPAID"}';
    const bare = `{"type":1,"shop_id":"${SHOP}","timestamp":1795341600,"data":${data}}`;
    const key = readWebhook(bare)?.key;
    expect(key).toMatch(/^#[\w-]{43}$/);
    expect(readWebhook(bare.replaceAll(',', ' ,\n'))?.key).toBe(key);
    expect(readWebhook(bare.replace('1795341600', '1795341601'))?.key).not.toBe(key);
    expect(readWebhook(envelope(1, data, '""'))?.key).toMatch(/^#/);
    expect(readWebhook(envelope(1, data, `"${'9'.repeat(5_000)}"`))?.key).toMatch(/^#/);
  });

  it('that is no notification is nothing', () => {
    for (const body of ['', 'hello', '[]', '{}', '{"type":"x"}', 'null', '<html>'])
      expect(readWebhook(body)).toBeNull();
  });
});

describe('an order id', () => {
  it('keeps every digit, in quotes or not, wherever it stands', () =>
    forSeeds(200, (random) => {
      const id = anId(random);
      const written = random.chance(0.5) ? `"${id}"` : id;
      const spaced = random.pick([written, ` ${written} `, `\n\t${written}`]);
      const [type, data] = random.pick([
        [1, `{"order_status":"UNPAID","order_id":${spaced}}`],
        [4, `{"package_list":[{"order_id_list":[${spaced}]}]}`],
        [36, `{"order_ids":[ ${spaced} ]}`],
        [67, `{"line_items":[{"sku_id":1729400000000000001,"main_order_id":${spaced}}]}`],
      ] as const);
      expect(idsOf(envelope(type, data))).toEqual([id]);
    }));

  it('that has lost its digits before it came is not guessed', () => {
    expect(idsOf(envelope(4, '{"package_list":[{"order_id_list":[5.76400000000131e17, null, {}]}]}'))).toEqual([]);
  });
});

const anId = (random: SeededRandom): string =>
  Array.from({ length: 18 + random.below(2) }, (_, index) =>
    index === 0 ? 1 + random.below(9) : random.below(10),
  ).join('');
