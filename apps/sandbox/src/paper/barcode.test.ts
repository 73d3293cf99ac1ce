import { expect, test } from 'vitest';
import { code128, qrCode } from './barcode.ts';

test('Code 128 starts and ends with a bar, and other numbers have other bars', () => {
  const { bars, modules } = code128('MY2408177341190');
  const [lastX = 0, lastWidth = 0] = bars.at(-1) ?? [];
  expect(bars[0]?.[0]).toBe(0);
  expect(lastX + lastWidth).toBe(modules);
  expect(code128('MY2408177341191').bars).not.toEqual(bars);
});

test('every symbol of Code 128 is eleven modules, the stop thirteen', () => {
  for (const text of ['A', 'NVMYTT00000001', '94001112068123456784']) expect((code128(text).modules - 13) % 11).toBe(0);
});

test('a QR code is square and has its three corner marks', () => {
  const { squares, side } = qrCode('MY2408177341190');
  const dark = new Set(squares.map(([column, row]) => `${column},${row}`));
  expect(side).toBeGreaterThanOrEqual(21);
  for (const corner of ['0,0', `${side - 1},0`, `0,${side - 1}`]) expect(dark).toContain(corner);
  expect(dark).not.toContain('1,1');
});
