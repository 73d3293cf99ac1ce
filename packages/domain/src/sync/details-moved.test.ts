import { describe, expect, it } from 'vitest';
import { aLine, anOrder, aRecipient, NOON } from '../testing/samples.ts';
import { detailsMoved } from './details-moved.ts';

const moved = (before: Parameters<typeof anOrder>[0], after: Parameters<typeof anOrder>[0]) =>
  detailsMoved(anOrder(before), anOrder(after));

describe('what moved of an order that stands where it stood', () => {
  it('is nothing when only what nobody reads changed', () => {
    expect(moved({}, { updatedAt: NOON + 1, shipping: { deliveryOptionName: 'Express' } })).toEqual({});
  });

  it('a ship-by time is told with its new moment, or that there is none any more', () => {
    expect(moved({ deadlines: { shipBy: NOON } }, { deadlines: { shipBy: NOON + 9 } })).toEqual({ deadline: NOON + 9 });
    expect(moved({ deadlines: { shipBy: NOON } }, { deadlines: { shipBy: null } })).toEqual({ deadline: true });
  });

  it('another address is told; stars that came or went, and empty forms of it, are not', () => {
    const here = aRecipient({ fullAddress: '1 Jalan Contoh' });
    const there = aRecipient({ fullAddress: '2 Jalan Contoh' });
    const stars = aRecipient({ fullAddress: '***', masked: true });
    const empty = aRecipient({ name: null, phone: '', fullAddress: '', addressLines: [''], postalCode: null });
    expect(moved({ recipient: here }, { recipient: there })).toEqual({ address: true });
    for (const other of [stars, empty, null]) expect(moved({ recipient: here }, { recipient: other })).toEqual({});
    expect(moved({ recipient: empty }, { recipient: here })).toEqual({});
  });

  it('messages, notes, goods and the amount are told each by its name', () => {
    expect(moved({}, { buyerMessage: 'quickly', sellerNote: 'wrap' })).toEqual({ message: true, note: true });
    expect(moved({}, { lineItems: [aLine(), aLine({ id: aLine().id, skuId: 'other' })] })).toEqual({ items: true });
    expect(moved({}, { lineItems: [aLine({ cancelReason: 'Out of stock' })] })).toEqual({ items: true });
    const { payment } = anOrder();
    expect(moved({}, { payment: { ...payment, total: { ...payment.total, amount: '1.00' } } })).toEqual({
      total: true,
    });
  });
});
