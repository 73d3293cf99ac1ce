import type { PackageRow } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { rowStatus } from './row-status.ts';

const parcel = (label: object = {}, prints = 0) =>
  ({
    id: 'p',
    label: { state: 'none', reason: null, nextTryAt: null, tries: 0, ...label },
    prints: { count: prints, lastAt: null },
  }) as unknown as PackageRow;
const row = (more: object = {}) => ({
  status: 'AWAITING_SHIPMENT',
  paidAt: 1_000,
  packages: [parcel()],
  buyerAsksToCancel: false,
  addressChanged: false,
  warehouseName: 'Shah Alam',
  runId: null,
  ...more,
});

describe('the status of a row', () => {
  test('a normal order is Ready, in grey, with its warehouse', () => {
    expect(rowStatus(row())).toMatchObject({
      tone: 'normal',
      word: 'ready',
      detail: { kind: 'text', text: 'Shah Alam' },
    });
  });

  test('a buyer who asks to cancel comes before a failed label', () => {
    const status = rowStatus(
      row({ buyerAsksToCancel: true, packages: [parcel({ state: 'failed', reason: 'damaged' })] }),
    );
    expect(status).toMatchObject({ tone: 'decide', word: 'buyer-asks-to-cancel' });
  });

  test('a failed label carries its reason', () => {
    expect(rowStatus(row({ packages: [parcel({ state: 'failed', reason: 'damaged' })] }))).toMatchObject({
      tone: 'failed',
      word: 'label-failed',
      detail: { kind: 'label-reason', reason: 'damaged' },
    });
  });

  test('a label on its way says when we look again', () => {
    expect(rowStatus(row({ packages: [parcel({ state: 'waiting', nextTryAt: 9 })] }))).toMatchObject({
      word: 'label-on-its-way',
      detail: { kind: 'next-look', at: 9 },
    });
  });

  test('a changed address asks for a new print only where one was made', () => {
    expect(rowStatus(row({ addressChanged: true })).detail).toEqual({ kind: 'check-address' });
    expect(rowStatus(row({ addressChanged: true, packages: [parcel({}, 1)] })).detail).toEqual({ kind: 'print-again' });
  });

  test('an order on hold says until when', () => {
    expect(rowStatus(row({ status: 'ON_HOLD' }))).toMatchObject({
      word: 'on-hold',
      detail: { kind: 'until', at: 3_601_000 },
    });
  });

  test('a finished order shows no old exception', () => {
    expect(rowStatus(row({ status: 'CANCELLED', buyerAsksToCancel: true })).word).toBe('cancelled');
    expect(rowStatus(row({ status: 'COMPLETED', addressChanged: true })).word).toBe('completed');
  });

  test('an unknown status is shown as it came', () => {
    expect(rowStatus(row({ status: 'TELEPORTING' }))).toMatchObject({ word: 'unknown', raw: 'TELEPORTING' });
  });
});
