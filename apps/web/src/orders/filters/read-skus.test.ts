import { describe, expect, test } from 'vitest';
import { readSkus } from './read-skus.ts';

describe('typed or pasted SKUs', () => {
  test('are taken apart at lines, commas, semicolons and tabs, each once', () => {
    expect(readSkus(' SRM-C30\r\nBKM-BL-L, KUP 180;SRM-C30\t"SHB-250"\n').skus).toEqual([
      'SRM-C30',
      'BKM-BL-L',
      'KUP 180',
      'SHB-250',
    ]);
  });

  test('that do not fit into an address are counted, never lost silently', () => {
    const typed = Array.from({ length: 1_000 }, (_, index) => `SKU-${index}`).join('\n');
    const { skus, dropped } = readSkus(typed);
    expect(skus.length + dropped).toBe(1_000);
    expect(dropped).toBeGreaterThan(0);
    expect(new URLSearchParams(skus.map((sku) => ['sku', sku])).toString().length).toBeLessThanOrEqual(4_000);
  });

  test('of an empty field are none', () => {
    expect(readSkus(' \n,;')).toEqual({ skus: [], dropped: 0 });
  });
});
