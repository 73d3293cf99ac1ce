import type { OrderDetail } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { orderDrawer } from '../../i18n/en/order-drawer.ts';
import { type MaskShape, maskingOf } from './masking.ts';

type Recipient = NonNullable<OrderDetail['recipient']>;
const EMPTY: Recipient = {
  name: null,
  phone: null,
  fullAddress: null,
  addressLines: [],
  postalCode: null,
  districts: [],
  deliveryPreferences: null,
  masked: false,
};
const STARS: Recipient = { ...EMPTY, name: 'A****', masked: true };
const masking = (
  recipient: Recipient | null,
  status = 'AWAITING_SHIPMENT',
  kinds: string[] = [],
  carrier = 'platform',
) => maskingOf({ recipient, row: { status, kinds, packages: [{ carrier }] } } as unknown as OrderDetail);

describe('why there is no full address', () => {
  test('nothing is explained where all of it is there', () => {
    expect(masking({ ...EMPTY, name: 'Aisyah', fullAddress: '1 Jalan Contoh' })).toBeNull();
  });

  test.each([
    ['absent', null],
    ['empty', EMPTY],
    ['empty', { ...EMPTY, name: '', fullAddress: '', addressLines: [''] }],
    ['masked', STARS],
  ] satisfies [MaskShape, Recipient | null][])('TikTok’s shape "%s" is told apart', (shape, recipient) => {
    expect(masking(recipient)).toMatchObject({ shape });
    expect(orderDrawer.masking.seen[shape]).toBeDefined();
    expect(orderDrawer.masking.title[shape]).toBeDefined();
  });

  test.each([
    ['unpaid', 'UNPAID', [], 'platform'],
    ['on-hold', 'ON_HOLD', [], 'platform'],
    ['by-tiktok', 'AWAITING_SHIPMENT', ['fbt'], 'platform'],
    ['tiktok-ships', 'AWAITING_SHIPMENT', [], 'platform'],
    ['cancelled', 'CANCELLED', [], 'platform'],
    ['old', 'COMPLETED', ['seller-shipped'], 'seller'],
    ['tiktok-ships', 'COMPLETED', [], 'platform'],
    ['other', 'AWAITING_SHIPMENT', ['seller-shipped'], 'seller'],
  ] as const)('"%s" is the reason of %s', (reason, status, kinds, carrier) => {
    expect(masking(STARS, status, [...kinds], carrier)).toMatchObject({ reason });
    expect(orderDrawer.masking.reason[reason].length).toBeGreaterThan(20);
  });

  test('what was once seen is promised to stay only where it may have been seen', () => {
    expect(masking(STARS, 'CANCELLED')).toMatchObject({ isKept: true });
    expect(masking(STARS, 'UNPAID')).toMatchObject({ isKept: false });
  });
});
