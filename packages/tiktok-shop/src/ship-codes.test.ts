import { expect, test } from 'vitest';
import { classifyDocumentCode, isDocumentWorthWaitingFor } from './document-codes.ts';
import { classifyShipCode, isAlreadyShipped } from './ship-codes.ts';

test.each([11006021, 21008099, 21011020, 21011040, 21011027, 21011006, 21042056])(
  '%i means already shipped',
  (code) => {
    expect(isAlreadyShipped(code)).toBe(true);
  },
);

test.each([
  [21011044, 'on-hold'],
  [21011007, 'after-sale-pending'],
  [21008044, 'after-sale-pending'],
  [21011041, 'cancelled'],
  [21008025, 'fulfilled-by-tiktok'],
  [21011028, 'not-of-shop'],
  [98001004, 'not-a-package'],
  [21011022, 'tracking-invalid'],
  [21011025, 'tracking-duplicate'],
  [21011051, 'tracking-update-closed'],
  [21011053, 'pickup-slot'],
  [11021012, 'address'],
  [11021015, 'too-heavy'],
  [11006014, 'must-split'],
  [21022025, 'label-already-bought'],
  [21008106, 'not-in-this-market'],
  [10007014, 'frozen'],
  [21001011, 'system'],
  [12345, 'unknown'],
] as const)('ship code %i is %s', (code, reason) => {
  expect(classifyShipCode(code)).toBe(reason);
  expect(isAlreadyShipped(code)).toBe(false);
});

test.each([
  [11034037, 'not-ready', true],
  [11034023, 'not-ready', true],
  [21042104, 'not-shipped-yet', true],
  [21023035, 'not-shipped-yet', true],
  [36009003, 'system', true],
  [21042102, 'already-picked-up', false],
  [21023059, 'cancelled', false],
  [11034002, 'seller-shipping', false],
  [21008043, 'fulfilled-by-tiktok', false],
  [1, 'unknown', false],
] as const)('document code %i is %s', (code, reason, isWorthWaiting) => {
  expect(classifyDocumentCode(code)).toBe(reason);
  expect(isDocumentWorthWaitingFor(reason)).toBe(isWorthWaiting);
});
